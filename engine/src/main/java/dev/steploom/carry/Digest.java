package dev.steploom.carry;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Takes in numbers and texts, and gives SHA-256 of them. */
final class Digest {
    private final MessageDigest sha;
    private final ByteBuffer buffer = ByteBuffer.allocate(4096);

    Digest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    void add(int number) {
        room(Integer.BYTES).putInt(number);
    }

    void add(long number) {
        room(Long.BYTES).putLong(number);
    }

    void add(String text) {
        add(text.length());
        for (int i = 0; i < text.length(); i++) {
            room(Character.BYTES).putChar(text.charAt(i));
        }
    }

    void add(byte[] bytes) {
        add(bytes.length);
        flush();
        sha.update(bytes);
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    private void flush() {
        sha.update(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    /** Returns the digest of all that was taken in, and begins anew. */
    String end() {
        flush();
        return HexFormat.of().formatHex(sha.digest());
    }
}
