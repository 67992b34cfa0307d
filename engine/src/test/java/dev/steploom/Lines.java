package dev.steploom;

/** Names lines of test code, for texts that name them. */
final class Lines {
    private Lines() {}

    /** Returns the line behind the one that calls this, as error messages name it: {@code FooTests.java:12}. */
    static String next() {
        return StackWalker.getInstance()
                .walk(frames -> frames.skip(1)
                        .findFirst()
                        .map(frame -> frame.getFileName() + ":" + (frame.getLineNumber() + 1))
                        .orElseThrow());
    }
}
