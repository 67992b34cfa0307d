package dev.steploom.render;

import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.OutputDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A graph as a Mermaid flowchart. Links into and out of a nested graph are drawn to the ops inside. */
final class MermaidPicture {
    private static final int MAX_BOXES = 300;

    /** More than this many, and Mermaid draws nothing; a document cannot raise it. */
    private static final int MAX_LINKS = 500;

    private final Limits limits;
    private final Budget budget;
    private final StringBuilder nodes = new StringBuilder();
    private final Set<String> links = new LinkedHashSet<>();
    private int lastNumber;

    /**
     * A graph and where its boxes went.
     *
     * @param ids the id of each box
     * @param inner the scopes of the boxes that are drawn as subgraphs
     */
    private record Scope(GraphSummary summary, Map<Box, String> ids, Map<Box, Scope> inner) {}

    static String of(GraphDefinition graph) {
        MermaidPicture picture = new MermaidPicture(MAX_BOXES);
        String text = picture.draw(graph);
        for (int boxes = MAX_BOXES / 2; boxes > 0 && picture.links.size() > MAX_LINKS; boxes /= 2) {
            picture = new MermaidPicture(boxes);
            text = picture.draw(graph);
        }
        return text;
    }

    private MermaidPicture(int boxes) {
        this.limits = new Limits(Limits.OF_SHAPES.alike(), Math.min(boxes, Limits.OF_SHAPES.perLevel()), boxes);
        this.budget = new Budget(boxes);
    }

    private String draw(GraphDefinition graph) {
        budget.takes(graph, 0);
        terminals("in", graph.inputs().stream().map(InputDefinition::name).toList());
        Scope scope = scope(graph, 0);
        terminals("out", graph.outputs().stream().map(OutputDefinition::name).toList());
        link(scope, true);
        StringBuilder text = new StringBuilder("flowchart LR\n").append(nodes);
        links.forEach(link -> text.append("  ").append(link).append('\n'));
        return text.toString();
    }

    private void terminals(String prefix, List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            line(1, prefix + i + "([\"" + escape(names.get(i)) + "\"])");
        }
    }

    private Scope scope(GraphDefinition graph, int depth) {
        Scope scope = new Scope(GraphSummary.of(graph, limits), new HashMap<>(), new LinkedHashMap<>());
        for (Box box : scope.summary().boxes()) {
            String id = "n" + ++lastNumber;
            scope.ids().put(box, id);
            String label = escape(box.count().isEmpty() ? box.title() : box.title() + " " + box.count());
            GraphDefinition nested = box.nested();
            if (nested != null && budget.takes(nested, depth + 1)) {
                line(depth + 1, "subgraph " + id + "[\"" + label + "\"]");
                scope.inner().put(box, scope(nested, depth + 1));
                line(depth + 1, "end");
            } else {
                boolean several = nested != null || box.size() > 1 || box.mapped();
                line(depth + 1, id + (several ? "[[\"" + label + "\"]]" : "[\"" + label + "\"]"));
            }
        }
        return scope;
    }

    /** What enters or leaves a nested graph is drawn from outside, to and from the ops that it reaches. */
    private void link(Scope scope, boolean outermost) {
        for (Link link : scope.summary().links()) {
            Box from = link.from();
            Box to = link.to();
            if (!outermost && (from == null || to == null)) {
                continue;
            }
            String source = from == null ? "in" + link.output() : source(scope, from, link.output());
            List<String> targets = to == null ? List.of("out" + link.input()) : targets(scope, to, link.input());
            targets.forEach(target -> add(source, label(link), link.stroke(), target));
        }
        scope.inner().values().forEach(inner -> link(inner, false));
    }

    private void add(String from, String label, Stroke stroke, String to) {
        String arrow = switch (stroke) {
            case ORDER -> " -.->";
            case EACH, COLLECT -> " ==>";
            default -> " -->";
        };
        links.add(from + arrow + (label.isEmpty() ? " " : "|\"" + label + "\"| ") + to);
    }

    /** The op inside a graph that gives one of its outputs. */
    private static String source(Scope scope, Box box, int output) {
        Scope inner = scope.inner().get(box);
        if (inner != null) {
            for (Link link : inner.summary().links()) {
                Box from = link.from();
                if (link.to() == null && link.input() == output && from != null) {
                    return source(inner, from, link.output());
                }
            }
        }
        return scope.ids().getOrDefault(box, "");
    }

    /** The ops inside a graph that read one of its inputs; the graph itself if none does, or for order only. */
    private static List<String> targets(Scope scope, Box box, int input) {
        Scope inner = scope.inner().get(box);
        List<String> targets = new ArrayList<>();
        if (inner != null && input != Link.AFTER) {
            for (Link link : inner.summary().links()) {
                Box to = link.to();
                if (link.from() == null && link.output() == input && to != null) {
                    targets.addAll(targets(inner, to, link.input()));
                }
            }
        }
        return targets.isEmpty() ? List.of(scope.ids().getOrDefault(box, "")) : targets;
    }

    private static String label(Link link) {
        if (link.stroke() == Stroke.ORDER) {
            return "";
        }
        String text = name(link.from(), link.output());
        if (link.stroke() == Stroke.COLLECT) {
            text = "collect " + text;
        } else if (link.stroke() == Stroke.EACH) {
            text = "each " + text;
        } else if (link.stroke() == Stroke.BRANCH) {
            text = (text.isEmpty() ? "result" : text) + "?";
        }
        Box to = link.to();
        boolean choice = to != null && link.input() >= 0 && to.inputs().size() > 1;
        return escape((text.strip()
                        + (choice && to != null
                                ? " → " + to.inputs().get(link.input()).name()
                                : ""))
                .strip());
    }

    private static String name(@Nullable Box from, int output) {
        if (from == null || from.mixed()) {
            return "";
        }
        String name = from.outputs().get(output).name();
        return name.equals(OutputDefinition.DEFAULT_NAME) ? "" : name;
    }

    private void line(int depth, String text) {
        nodes.append("  ".repeat(depth)).append(text).append('\n');
    }

    /** Mermaid reads {@code #name;} as a character; quotes, angle brackets and backticks would be markup. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        Lines.single(text).codePoints().forEach(c -> {
            if ("#;&<>\"`\\[]{}|*".indexOf(c) < 0) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append('#').append(c).append(';');
            }
        });
        return escaped.toString();
    }
}
