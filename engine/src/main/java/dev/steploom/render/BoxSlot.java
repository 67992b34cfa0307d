package dev.steploom.render;

import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.Node;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.definition.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A box of a graph's SVG: a title, and below it the names of inputs and outputs, or a nested graph. */
final class BoxSlot extends Slot {
    private static final double TITLE = 26;
    private static final double ROW = 17;
    private static final double TITLE_SIZE = 12;
    private static final double PORT_SIZE = 10.5;
    private static final int MAX_TYPE = 24;

    private final Box box;
    private final List<String> inputs;
    private final List<String> outputs;
    private final @Nullable Panel inner;

    private BoxSlot(
            Box box, List<String> inputs, List<String> outputs, @Nullable Panel inner, double width, double height) {
        super(width, height);
        this.box = box;
        this.inputs = inputs;
        this.outputs = outputs;
        this.inner = inner;
    }

    static BoxSlot of(Box box, Budget budget, int depth) {
        double title = Svg.widthOf(box.title() + badge(box), TITLE_SIZE) + 30;
        GraphDefinition nested = box.nested();
        if (nested != null && budget.takes(nested, depth + 1)) {
            Panel inner = new Panel(nested, budget, depth + 1);
            double width = Math.max(title, inner.width());
            return new BoxSlot(box, List.of(), List.of(), inner, width, TITLE + inner.height());
        }
        List<String> inputs = new ArrayList<>();
        for (int i = 0; i < box.inputs().size(); i++) {
            inputs.add(inputText(box.first(), box.inputs().get(i), i));
        }
        boolean only = box.outputs().size() == 1;
        List<String> outputs =
                box.outputs().stream().map(output -> outputText(output, only)).toList();
        int rows = Math.max(inputs.size(), outputs.size());
        double names = widest(inputs) + widest(outputs) + 34;
        return new BoxSlot(
                box, inputs, outputs, null, Math.max(title, names), TITLE + (rows == 0 ? 0 : rows * ROW + 6));
    }

    private static double widest(List<String> names) {
        return names.stream()
                .mapToDouble(name -> Svg.widthOf(name, PORT_SIZE))
                .max()
                .orElse(0);
    }

    /** Says beside the name how several sources become one value, and what stands there without a source. */
    private static String inputText(Node node, InputDefinition input, int index) {
        Wire wire = node.wire(index);
        String more = "";
        if (wire instanceof Wire.FanIn) {
            more = " [ ]";
        } else if (wire instanceof Wire.Collect) {
            more = " [×n]";
        } else if (wire instanceof Wire.FirstOf) {
            more = " first of";
        } else if (wire instanceof Wire.Value constant) {
            more = " = " + SourceText.value(constant.value());
        } else if (wire == null && input.fallback() != null) {
            more = " = " + SourceText.value(input.fallback().value());
        }
        return input.name() + more;
    }

    /** The name that every op's only output has says nothing; its type says more. */
    private static String outputText(OutputDefinition output, boolean only) {
        boolean unnamed = only && output.name().equals(OutputDefinition.DEFAULT_NAME);
        String name = unnamed ? Lines.cut(output.type().displayName(), MAX_TYPE) : output.name();
        return name + (output.dynamic() ? " ×n" : output.required() ? "" : "?");
    }

    private static String badge(Box box) {
        return box.count().isEmpty() ? "" : " " + box.count();
    }

    Set<Stroke> strokes() {
        return inner == null ? Set.of() : inner.strokes();
    }

    double inputOffset(int input) {
        if (input == Link.AFTER || box.mixed()) {
            return TITLE / 2;
        }
        return inner == null ? portOffset(input) : TITLE + inner.inputOffset(input);
    }

    double outputOffset(int output) {
        if (box.mixed()) {
            return TITLE / 2;
        }
        return inner == null ? portOffset(output) : TITLE + inner.outputOffset(output);
    }

    private static double portOffset(int port) {
        return TITLE + 3 + ROW * port + ROW / 2;
    }

    void draw(Svg svg, double left, double top) {
        double x = left + this.x;
        double y = top + this.y;
        boolean graph = box.nested() != null;
        String shape =
                graph ? "rx=\"8\" fill=\"#f8fafc\" stroke=\"#64748b\"" : "rx=\"6\" fill=\"#ffffff\" stroke=\"#94a3b8\"";
        svg.group(graph ? "graph" : "op", box.explanation());
        if (box.size() > 1 || box.mapped()) {
            svg.rect("class=\"shadow\" " + shape, x + 4, y + 4, width, height);
        }
        svg.rect("class=\"box\" " + shape, x, y, width, height);
        String fill = box.mapped() ? "#e0e7ff" : graph ? "#e2e8f0" : "#f1f5f9";
        svg.path(
                "fill=\"" + fill + "\"",
                Svg.number(
                        "M%s,%sv%sa5,5 0 0 1 5,-5h%sa5,5 0 0 1 5,5v%sz",
                        x + 0.7, y + TITLE, -TITLE + 5.7, width - 11.4, TITLE - 5.7));
        svg.text("font-size=\"12\" font-weight=\"600\" fill=\"#0f172a\"", x + 12, y + 17, box.title());
        if (!box.count().isEmpty()) {
            svg.text(
                    "font-size=\"11\" font-weight=\"600\" text-anchor=\"end\" fill=\"#4f46e5\"",
                    x + width - 10,
                    y + 17,
                    box.count());
        }
        for (int i = 0; i < inputs.size(); i++) {
            port(svg, x, y + portOffset(i), inputs.get(i), "start", 10);
        }
        for (int i = 0; i < outputs.size(); i++) {
            port(svg, x + width, y + portOffset(i), outputs.get(i), "end", -10);
        }
        svg.end();
        if (inner != null) {
            inner.draw(svg, x, y + TITLE, x + width, true);
        }
    }

    private static void port(Svg svg, double x, double y, String name, String anchor, double indent) {
        svg.raw(Svg.number("<circle cx=\"%s\" cy=\"%s\" r=\"3\" fill=\"#ffffff\" stroke=\"#64748b\"/>", x, y));
        svg.text("font-size=\"10.5\" text-anchor=\"" + anchor + "\" fill=\"#475569\"", x + indent, y + 3.5, name);
    }
}
