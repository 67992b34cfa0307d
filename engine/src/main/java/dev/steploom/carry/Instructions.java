package dev.steploom.carry;

import java.nio.ByteBuffer;
import java.util.function.IntConsumer;

/** The instructions of a method (chapter 6 of the JVM specification), as far as they use constants. */
final class Instructions {
    private static final int LDC = 18;
    private static final int WIDE = 196;
    private static final int IINC = 132;
    private static final int TABLE_SWITCH = 170;
    private static final int LOOKUP_SWITCH = 171;

    private Instructions() {}

    /** Visits the index of each constant that the code uses, in order. */
    static void constants(byte[] code, IntConsumer visitor) {
        ByteBuffer in = ByteBuffer.wrap(code);
        while (in.hasRemaining()) {
            int at = in.position();
            int opcode = in.get() & 0xff;
            if (opcode == LDC) {
                visitor.accept(in.get(at + 1) & 0xff);
            } else if (usesConstant(opcode)) {
                visitor.accept(in.getShort(at + 1) & 0xffff);
            }
            in.position(at + length(opcode, in, at));
        }
    }

    /** Returns the code with zeros where it says which constants it uses. */
    static byte[] withoutConstants(byte[] code) {
        ByteBuffer in = ByteBuffer.wrap(code.clone());
        while (in.hasRemaining()) {
            int at = in.position();
            int opcode = in.get() & 0xff;
            int next = at + length(opcode, in, at);
            if (opcode == LDC) {
                in.put(at + 1, (byte) 0);
            } else if (usesConstant(opcode)) {
                in.putShort(at + 1, (short) 0);
            }
            in.position(next);
        }
        return in.array();
    }

    /** Tells whether two bytes with the index of a constant follow: ldc_w, ldc2_w, fields, calls, types. */
    private static boolean usesConstant(int opcode) {
        return opcode == 19
                || opcode == 20
                || (opcode >= 178 && opcode <= 187)
                || opcode == 189
                || opcode == 192
                || opcode == 193
                || opcode == 197;
    }

    private static int length(int opcode, ByteBuffer in, int at) {
        int operands = (at + 4) & ~3; // of a switch, after its padding
        return switch (opcode) {
            case TABLE_SWITCH -> operands + 12 + 4 * (in.getInt(operands + 8) - in.getInt(operands + 4) + 1) - at;
            case LOOKUP_SWITCH -> operands + 8 + 8 * in.getInt(operands + 4) - at;
            case WIDE -> (in.get(at + 1) & 0xff) == IINC ? 6 : 4;
            default -> fixedLength(opcode);
        };
    }

    private static int fixedLength(int opcode) {
        if (opcode == 16
                || opcode == LDC
                || (opcode >= 21 && opcode <= 25)
                || (opcode >= 54 && opcode <= 58)
                || opcode == 169
                || opcode == 188) {
            return 2;
        }
        if (opcode == 185 || opcode == 186 || opcode == 200 || opcode == 201) {
            return 5;
        }
        if (opcode == 197) {
            return 4;
        }
        boolean threeBytes = opcode == 17
                || opcode == IINC
                || (opcode >= 153 && opcode <= 168)
                || opcode == 198
                || opcode == 199
                || usesConstant(opcode);
        return threeBytes ? 3 : 1;
    }
}
