package dev.steploom.jshell.notebook.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A stream that asks for each call which stream it is. Each of the methods that write is passed on as it is. */
final class SwitchedStream extends PrintStream {
    private final Supplier<PrintStream> target;

    SwitchedStream(Supplier<PrintStream> target) {
        super(OutputStream.nullOutputStream());
        this.target = target;
    }

    @Override
    public void write(int b) {
        target.get().write(b);
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        target.get().write(bytes);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        target.get().write(bytes, offset, length);
    }

    @Override
    public void flush() {
        target.get().flush();
    }

    @Override
    public boolean checkError() {
        return target.get().checkError();
    }

    @Override
    public void close() {
        target.get().close();
    }

    @Override
    public void print(boolean value) {
        target.get().print(value);
    }

    @Override
    public void print(char value) {
        target.get().print(value);
    }

    @Override
    public void print(int value) {
        target.get().print(value);
    }

    @Override
    public void print(long value) {
        target.get().print(value);
    }

    @Override
    public void print(float value) {
        target.get().print(value);
    }

    @Override
    public void print(double value) {
        target.get().print(value);
    }

    @Override
    public void print(char[] value) {
        target.get().print(value);
    }

    @Override
    public void print(@Nullable String value) {
        target.get().print(value);
    }

    @Override
    public void print(@Nullable Object value) {
        target.get().print(value);
    }

    @Override
    public void println() {
        target.get().println();
    }

    @Override
    public void println(boolean value) {
        target.get().println(value);
    }

    @Override
    public void println(char value) {
        target.get().println(value);
    }

    @Override
    public void println(int value) {
        target.get().println(value);
    }

    @Override
    public void println(long value) {
        target.get().println(value);
    }

    @Override
    public void println(float value) {
        target.get().println(value);
    }

    @Override
    public void println(double value) {
        target.get().println(value);
    }

    @Override
    public void println(char[] value) {
        target.get().println(value);
    }

    @Override
    public void println(@Nullable String value) {
        target.get().println(value);
    }

    @Override
    public void println(@Nullable Object value) {
        target.get().println(value);
    }
}
