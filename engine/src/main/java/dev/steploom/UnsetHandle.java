package dev.steploom;

import dev.steploom.definition.GraphDefinitionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Explains why a body met null where an op or a graph was meant: a static field of its class, further down in the
 * source, that has no value yet. The JVM says which variable it was.
 */
final class UnsetHandle {
    private static final Pattern CALL_OF_NULL =
            Pattern.compile("Cannot invoke \"dev\\.steploom\\.(Op|Graph)\\d\\.\\w+\\(.*\\)\" because \"(.+)\" is null");

    private UnsetHandle() {}

    /** What to throw in place of what a body threw: that itself, if it is about something else. */
    static RuntimeException explain(String graph, NullPointerException thrown) {
        Matcher call = CALL_OF_NULL.matcher(String.valueOf(thrown.getMessage()));
        StackTraceElement[] stack = thrown.getStackTrace();
        if (!call.matches() || stack.length == 0) {
            return thrown;
        }
        String kind = call.group(1).equals("Op") ? "op" : "graph";
        GraphDefinitionException explained = new GraphDefinitionException(
                graph + ": the " + kind + " in " + withoutPackage(call.group(2))
                        + " is null when the body calls it. Static fields get their values in the order in which they are"
                        + " written: declare the " + kind + " above the job that calls it. (" + stack[0].getFileName()
                        + ":" + stack[0].getLineNumber() + ")",
                null);
        explained.initCause(thrown);
        return explained;
    }

    private static String withoutPackage(String variable) {
        return variable.replaceFirst("^([a-z_0-9]+[.])+(?=[A-Z])", "").replaceAll("[$]\\d*", ".");
    }
}
