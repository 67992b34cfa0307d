package dev.steploom.jshell.notebook.local;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds calls that would end the JVM, in the constant pool of a class. */
final class ExitCalls {
    private static final Set<String> CALLS = Set.of("System.exit", "Runtime.exit", "Runtime.halt");

    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int STRING = 8;
    private static final int METHOD_REF = 10;
    private static final int NAME_AND_TYPE = 12;
    private static final int METHOD_HANDLE = 15;
    private static final int METHOD_TYPE = 16;
    private static final int MODULE = 19;
    private static final int PACKAGE = 20;

    private final int[] tags;
    private final int[] first;
    private final int[] second;
    private final @Nullable String[] texts;

    private ExitCalls(DataInputStream in) throws IOException {
        in.readInt(); // magic
        in.readInt(); // version
        int count = in.readUnsignedShort();
        tags = new int[count];
        first = new int[count];
        second = new int[count];
        texts = new @Nullable String[count];
        for (int i = 1; i < count; i++) {
            tags[i] = in.readUnsignedByte();
            read(in, i);
            if (tags[i] == LONG || tags[i] == DOUBLE) {
                i++; // they take two places
            }
        }
    }

    private void read(DataInputStream in, int i) throws IOException {
        switch (tags[i]) {
            case UTF8 -> texts[i] = in.readUTF();
            case LONG, DOUBLE -> in.readLong();
            case CLASS, STRING, METHOD_TYPE, MODULE, PACKAGE -> first[i] = in.readUnsignedShort();
            case METHOD_HANDLE -> {
                in.readUnsignedByte();
                in.readUnsignedShort();
            }
            default -> { // all others are four bytes
                first[i] = in.readUnsignedShort();
                second[i] = in.readUnsignedShort();
            }
        }
    }

    /** Returns such a call; null if the class has none. */
    static @Nullable String in(byte[] classFile) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
            return new ExitCalls(in).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable String find() {
        for (int i = 1; i < tags.length; i++) {
            if (tags[i] == METHOD_REF && tags[second[i]] == NAME_AND_TYPE) {
                String owner = String.valueOf(texts[first[first[i]]]);
                String call = owner.replaceFirst("^java/lang/", "") + "." + texts[first[second[i]]];
                if (CALLS.contains(call)) {
                    return call;
                }
            }
        }
        return null;
    }
}
