package dev.steploom.junit.mock;

import org.mockito.invocation.DescribedInvocation;

/** Calls and their places as a failure text shows them. */
final class CallText {
    private CallText() {}

    /** A call on one line: {@code server.insert("x")}. */
    static String of(DescribedInvocation call) {
        String text = call.toString()
                .replaceAll("\\s*\\R\\s*", " ")
                .replace("( ", "(")
                .replace(" )", ")");
        return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
    }

    /** Where a call was made: {@code Jobs.java:31}; Mockito has the whole frame. */
    static String place(DescribedInvocation call) {
        String frame = call.getLocation().toString();
        int open = frame.lastIndexOf('(');
        return open < 0 || !frame.endsWith(")") ? frame : frame.substring(open + 1, frame.length() - 1);
    }
}
