package dev.steploom.junit.report;

import dev.steploom.event.ErrorInfo;
import java.util.ArrayList;
import java.util.List;

/** An error and what caused it, each with the line of the user's code that threw it. */
final class ErrorLines {
    private static final int MAX_ERRORS = 5;
    private static final int MAX_LINES = 8;
    private static final int MAX_WIDTH = 200;

    private ErrorLines() {}

    static List<String> of(ErrorInfo error) {
        List<String> lines = new ArrayList<>();
        String shown = "";
        int depth = 0;
        for (ErrorInfo at = ThrownByUser.of(error); at != null; at = at.cause()) {
            if (depth == MAX_ERRORS) {
                lines.add("caused by …");
                break;
            }
            addMessage(lines, (depth == 0 ? "" : "caused by ") + at);
            StackTraceElement line = UserLine.of(at.throwable());
            if (line != null && !shown.equals(line.toString())) {
                shown = line.toString();
                lines.add("    at " + plain(line));
            }
            depth++;
        }
        return lines;
    }

    private static String plain(StackTraceElement frame) {
        return frame.getClassName() + "." + frame.getMethodName() + "(" + frame.getFileName() + ":"
                + frame.getLineNumber() + ")";
    }

    private static void addMessage(List<String> lines, String message) {
        List<String> parts = message.lines().filter(line -> !line.isBlank()).toList();
        for (int i = 0; i < parts.size(); i++) {
            if (i == MAX_LINES) {
                lines.add("  ⋮ " + (parts.size() - i) + " more lines");
                return;
            }
            lines.add((i == 0 ? "" : "  ") + cut(parts.get(i).stripTrailing().replaceAll("\\p{Cntrl}", " ")));
        }
    }

    private static String cut(String line) {
        return line.length() <= MAX_WIDTH ? line : line.substring(0, MAX_WIDTH - 1) + "…";
    }
}
