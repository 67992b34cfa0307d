package dev.steploom.jshell.notebook.worker;

import dev.steploom.jshell.notebook.display.MimeBundle;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Sends what a cell writes and shows, up to a limit; the rest is counted only, so that nobody has to hold it. */
final class CellScreen {
    private @Nullable DataOutputStream wire;
    private long left;
    private long dropped;

    synchronized void connect(OutputStream stream) {
        wire = new DataOutputStream(stream);
    }

    synchronized void begin(long limit) {
        left = limit;
        dropped = 0;
    }

    /** Returns how many bytes were not sent. */
    synchronized long end() {
        return dropped;
    }

    void show(MimeBundle bundle) {
        System.out.flush();
        System.err.flush();
        show(Frame.Kind.SHOWN, bundle);
    }

    void showResult(MimeBundle bundle) {
        System.out.flush();
        System.err.flush();
        show(Frame.Kind.RESULT, bundle);
    }

    private synchronized void show(Frame.Kind kind, MimeBundle bundle) {
        long size = bundle.size();
        if (size > left) {
            String text = bundle.data().getOrDefault(MimeBundle.TEXT, "");
            String start = text.substring(0, (int) Math.min(text.length(), left / 4)); // 4 bytes a character at most
            dropped += size - start.length();
            left -= start.length();
            if (!start.isEmpty()) {
                send(kind, MimeBundle.text(start));
            }
        } else {
            left -= size;
            send(kind, bundle);
        }
    }

    private void send(Frame.Kind kind, MimeBundle bundle) {
        try {
            DataOutputStream out = Objects.requireNonNull(wire);
            out.writeByte(kind.ordinal());
            out.writeInt(bundle.data().size());
            for (Map.Entry<String, String> form : bundle.data().entrySet()) {
                write(out, form.getKey().getBytes(StandardCharsets.UTF_8));
                write(out, form.getValue().getBytes(StandardCharsets.UTF_8));
            }
            out.flush();
        } catch (IOException e) {
            throw new IllegalStateException("The notebook's JVM is gone", e);
        }
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Returns a stream that sends what is written to it. */
    OutputStream stream(Frame.Kind kind) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                send(kind, bytes, offset, length);
            }
        };
    }

    private synchronized void send(Frame.Kind kind, byte[] bytes, int offset, int length) throws IOException {
        DataOutputStream out = Objects.requireNonNull(wire);
        int sent = wholeCharacters(bytes, offset, (int) Math.min(left, length));
        if (sent > 0) {
            out.writeByte(kind.ordinal());
            out.writeInt(sent);
            out.write(bytes, offset, sent);
            out.flush();
        }
        // Once something was left out nothing is sent any more, or a text would have a hole.
        left = sent < length ? 0 : left - sent;
        dropped += length - sent;
    }

    /** Returns as much of a length as does not end within a character of UTF-8, if it is cut short. */
    private static int wholeCharacters(byte[] bytes, int offset, int length) {
        int whole = length;
        while (whole > 0 && offset + whole < bytes.length && (bytes[offset + whole] & 0xC0) == 0x80) {
            whole--;
        }
        return whole;
    }
}
