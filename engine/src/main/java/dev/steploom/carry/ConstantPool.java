package dev.steploom.carry;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The constants of a class file (chapter 4.4 of the JVM specification). The JDK has no public reader of class files before
 * version 24.
 */
final class ConstantPool {
    static final int CLASS = 7;
    static final int FIELD = 9;
    static final int METHOD = 10;
    static final int INTERFACE_METHOD = 11;
    static final int METHOD_HANDLE = 15;
    static final int METHOD_TYPE = 16;
    static final int DYNAMIC = 17;
    static final int INVOKE_DYNAMIC = 18;

    private final int[] tags;
    private final int[] first;
    private final int[] second;
    private final @Nullable String[] texts;

    /** A field or method that a constant names, in the class file's own forms. */
    record Member(String owner, String name, String descriptor) {}

    private ConstantPool(int size) {
        tags = new int[size];
        first = new int[size];
        second = new int[size];
        texts = new @Nullable String[size];
    }

    static ConstantPool read(DataInputStream in) throws IOException {
        ConstantPool pool = new ConstantPool(in.readUnsignedShort());
        for (int i = 1; i < pool.tags.length; i++) {
            int tag = in.readUnsignedByte();
            pool.tags[i] = tag;
            switch (tag) {
                case 1 -> pool.texts[i] = in.readUTF();
                case 3, 4 -> pool.first[i] = in.readInt();
                case 5, 6 -> {
                    pool.first[i] = in.readInt();
                    pool.second[i] = in.readInt();
                    i++; // Long constants take two places.
                }
                case CLASS, 8, METHOD_TYPE, 19, 20 -> pool.first[i] = in.readUnsignedShort();
                case METHOD_HANDLE -> {
                    pool.first[i] = in.readUnsignedByte();
                    pool.second[i] = in.readUnsignedShort();
                }
                case FIELD, METHOD, INTERFACE_METHOD, 12, DYNAMIC, INVOKE_DYNAMIC -> {
                    pool.first[i] = in.readUnsignedShort();
                    pool.second[i] = in.readUnsignedShort();
                }
                default -> throw new IOException("constant " + i + " is of the unknown kind " + tag);
            }
        }
        return pool;
    }

    int tag(int index) {
        return tags[index];
    }

    String text(int index) {
        return Objects.requireNonNull(texts[index], "not a text");
    }

    /** Returns the name of a class constant, such as {@code java/lang/String} or {@code [I}. */
    String className(int index) {
        return text(first[index]);
    }

    String methodType(int index) {
        return text(first[index]);
    }

    Member member(int index) {
        return new Member(className(first[index]), text(first[second[index]]), text(second[second[index]]));
    }

    /** Returns the kind of reference of a method handle. */
    int handleKind(int index) {
        return first[index];
    }

    /** Returns the constant of the member that a method handle stands for. */
    int handleMember(int index) {
        return second[index];
    }

    /** Returns a constant as a text that is the same in any class; null for those that a bootstrap method makes. */
    @Nullable
    String describe(int index) {
        String content = switch (tags[index]) {
            case 1 -> text(index);
            case 3, 4, 5, 6 -> first[index] + " " + second[index];
            case CLASS, 8, METHOD_TYPE, 19, 20 -> text(first[index]);
            case FIELD, METHOD, INTERFACE_METHOD ->
                member(index).owner() + " " + member(index).name() + " "
                        + member(index).descriptor();
            case METHOD_HANDLE -> first[index] + " " + describe(second[index]);
            default -> null;
        };
        return content == null ? null : tags[index] + " " + content;
    }

    int bootstrapMethod(int index) {
        return first[index];
    }

    String dynamicName(int index) {
        return text(first[second[index]]);
    }

    String dynamicDescriptor(int index) {
        return text(second[second[index]]);
    }
}
