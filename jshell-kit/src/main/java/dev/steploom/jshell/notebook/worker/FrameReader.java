package dev.steploom.jshell.notebook.worker;

import dev.steploom.jshell.notebook.display.MimeBundle;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts frames together again from bytes that come in pieces of any size. */
final class FrameReader extends OutputStream {
    private static final Frame.Kind[] KINDS = Frame.Kind.values();

    private final Consumer<Frame> sink;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private int needed = 5;

    FrameReader(Consumer<Frame> sink) {
        this.sink = sink;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        pending.write(bytes, offset, length);
        while (pending.size() >= needed) {
            ByteBuffer buffer = ByteBuffer.wrap(pending.toByteArray());
            Frame frame = read(buffer);
            if (frame == null) {
                return;
            }
            pending.reset();
            pending.write(buffer.array(), buffer.position(), buffer.remaining());
            needed = 5;
            sink.accept(frame);
        }
    }

    /** Returns the next frame; null, and how many bytes are needed at least, if it is not there as a whole. */
    private @Nullable Frame read(ByteBuffer buffer) {
        Frame.Kind kind = KINDS[buffer.get()];
        if (kind == Frame.Kind.OUT || kind == Frame.Kind.ERR) {
            String text = text(buffer);
            return text == null ? null : new Frame.Written(kind == Frame.Kind.ERR, text);
        }
        Map<String, String> forms = new LinkedHashMap<>();
        int count = buffer.getInt();
        for (int i = 0; i < count; i++) {
            String mediaType = text(buffer);
            String form = mediaType == null ? null : text(buffer);
            if (mediaType == null || form == null) {
                return null;
            }
            forms.put(mediaType, form);
        }
        return new Frame.Shown(kind == Frame.Kind.RESULT, new MimeBundle(forms));
    }

    private @Nullable String text(ByteBuffer buffer) {
        if (buffer.remaining() < Integer.BYTES) {
            needed = buffer.position() + Integer.BYTES;
            return null;
        }
        int length = buffer.getInt();
        if (buffer.remaining() < length) {
            needed = buffer.position() + length;
            return null;
        }
        byte[] bytes = new byte[length];
        buffer.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
