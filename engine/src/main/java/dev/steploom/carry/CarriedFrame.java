package dev.steploom.carry;

import java.io.Serializable;
import java.lang.StackWalker.StackFrame;
import org.jspecify.annotations.Nullable;

/**
 * A line of code of the session that a job comes from.
 *
 * @param className the class's binary name
 * @param methodName the method's name
 * @param fileName the file's name, if the class tells
 * @param lineNumber the line, from 1; negative if the class does not tell
 */
record CarriedFrame(
        String className, String methodName, @Nullable String fileName, int lineNumber)
        implements StackFrame, Serializable {
    static CarriedFrame of(StackFrame frame) {
        return new CarriedFrame(
                frame.getClassName(), frame.getMethodName(), frame.getFileName(), frame.getLineNumber());
    }

    @Override
    public String getClassName() {
        return className;
    }

    @Override
    public String getMethodName() {
        return methodName;
    }

    @Override
    public Class<?> getDeclaringClass() {
        throw new UnsupportedOperationException("The class is in another JVM.");
    }

    @Override
    public int getByteCodeIndex() {
        return -1;
    }

    @Override
    public @Nullable String getFileName() {
        return fileName;
    }

    @Override
    public int getLineNumber() {
        return lineNumber;
    }

    @Override
    public boolean isNativeMethod() {
        return false;
    }

    @Override
    public StackTraceElement toStackTraceElement() {
        return new StackTraceElement(className, methodName, fileName, lineNumber);
    }
}
