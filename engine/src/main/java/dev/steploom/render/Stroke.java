package dev.steploom.render;

import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.Wire;

/** What a line of a picture means, and how a terminal shows it. */
enum Stroke {
    /** A value, always there. */
    DATA('│', '─', "├┤┼╰╯┴", "a value"),
    /** An optional output: who reads it is skipped if it was not emitted. */
    BRANCH('╎', '╌', "├┤┼╰╯┴", "may be skipped"),
    /** A dynamic output, or whatever comes behind one: a value for each key. */
    EACH('║', '═', "╠╣╬╚╝╩", "once per key (×n)"),
    /** All keys' values as one list. */
    COLLECT('║', '═', "╠╣╬╚╝╩", "collected from all keys"),
    /** No value, only an order. */
    ORDER('┊', '┄', "├┤┼╰╯┴", "order only");

    final char vertical;
    final char horizontal;
    final String meaning;
    private final String joints;

    Stroke(char vertical, char horizontal, String joints, String meaning) {
        this.vertical = vertical;
        this.horizontal = horizontal;
        this.joints = joints;
        this.meaning = meaning;
    }

    /** Where a vertical line meets a horizontal one that leads right, left, or both ways. */
    char joint(boolean right, boolean left, boolean ends) {
        int way = right && left ? 2 : right ? 0 : 1;
        return joints.charAt(ends ? way + 3 : way);
    }

    static Stroke of(Wire wire, Wire.Output source, boolean orderOnly) {
        if (orderOnly || source.definition().type().isNothing()) {
            return ORDER;
        }
        if (wire instanceof Wire.Collect) {
            return COLLECT;
        }
        if (source.definition().dynamic() || source.node().mappedOver() != null) {
            return EACH;
        }
        return optional(source) ? BRANCH : DATA;
    }

    /** A graph's output is as optional as the output of the op that it stands for. */
    static boolean optional(Wire.Output source) {
        return source.node().definition() instanceof GraphDefinition graph
                ? optional(graph.outputSource(source.output()))
                : !source.definition().required();
    }
}
