package dev.steploom.definition;

import java.util.stream.Collectors;

/** An op or graph as a reader of JShell wants to see it: {@code (number: Integer) -> Integer}. */
final class OpSignature {
    private OpSignature() {}

    static String of(NodeDefinition definition) {
        return definition.inputs().stream()
                        .map(input -> input.name() + ": " + input.type().displayName())
                        .collect(Collectors.joining(", ", "(", ")"))
                + " -> "
                + definition.outputs().stream().map(OpSignature::output).collect(Collectors.joining(", ", "", ""));
    }

    private static String output(OutputDefinition output) {
        String type = output.type().displayName() + (output.dynamic() ? "*" : output.required() ? "" : "?");
        return output.name().equals(OutputDefinition.DEFAULT_NAME) ? type : output.name() + ": " + type;
    }
}
