package dev.steploom.render;

import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.Node;
import dev.steploom.definition.OutputDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is drawn as one: a node, several nodes that are alike, or the many that there is no room for. */
final class Box {
    private final List<Node> nodes;
    private final boolean alike;

    /** Makes a box; nodes that are {@code alike} share their definition and their sources. */
    Box(List<Node> nodes, boolean alike) {
        this.nodes = nodes;
        this.alike = alike;
    }

    Node first() {
        return nodes.get(0);
    }

    int size() {
        return nodes.size();
    }

    /** True if the nodes differ, so that their inputs and outputs have no common names. */
    boolean mixed() {
        return !alike;
    }

    boolean mapped() {
        return first().mappedOver() != null;
    }

    String title() {
        if (mixed()) {
            return "… " + size() + " more";
        }
        return size() == 1
                ? first().name()
                : first().name() + " … " + nodes.get(size() - 1).name();
    }

    /** The name by which others refer to it. */
    String shortName() {
        if (mixed()) {
            return size() + " more";
        }
        return size() == 1
                ? first().name()
                : size() + " × " + first().definition().name();
    }

    /** How many steps it stands for, if not one: {@code ×n} for one per key. */
    String count() {
        String several = size() == 1 || mixed() ? "" : "×" + size();
        return mapped() && !mixed() ? (several + " ×n").strip() : several;
    }

    @Nullable
    GraphDefinition nested() {
        return alike && first().definition() instanceof GraphDefinition graph ? graph : null;
    }

    List<InputDefinition> inputs() {
        return alike ? first().definition().inputs() : List.of();
    }

    List<OutputDefinition> outputs() {
        return alike ? first().definition().outputs() : List.of();
    }

    /** What a tooltip says. */
    String explanation() {
        if (mixed()) {
            return names();
        }
        String description = first().definition().description();
        String text = first().definition() + (description == null ? "" : "\n" + description);
        if (size() > 1) {
            return names() + "\n" + text;
        }
        return first().name().equals(first().definition().name()) ? text : first().name() + " = " + text;
    }

    private String names() {
        StringBuilder text = new StringBuilder();
        for (Node node : nodes.subList(0, Math.min(30, size()))) {
            text.append(text.isEmpty() ? "" : ", ").append(node.name());
        }
        return size() > 30 ? text + ", … (" + size() + ")" : text.toString();
    }
}
