package dev.steploom.definition;

import java.lang.StackWalker.StackFrame;

/**
 * A line of a YAML file in the place of a stack frame, so that a node written in YAML has a {@link SourceLocation} like
 * any other.
 *
 * @param file the file's name, or {@code YAML} for a text
 * @param line the line, from 1
 */
record YamlLine(String file, int line) implements StackFrame {
    static SourceLocation location(String file, int line) {
        return new SourceLocation(new YamlLine(file, line));
    }

    @Override
    public String getClassName() {
        return file;
    }

    @Override
    public String getMethodName() {
        return "";
    }

    @Override
    public Class<?> getDeclaringClass() {
        return GraphDsl.class;
    }

    @Override
    public int getByteCodeIndex() {
        return -1;
    }

    @Override
    public String getFileName() {
        return file;
    }

    @Override
    public int getLineNumber() {
        return line;
    }

    @Override
    public boolean isNativeMethod() {
        return false;
    }

    @Override
    public StackTraceElement toStackTraceElement() {
        return new StackTraceElement(file, "", file, line);
    }
}
