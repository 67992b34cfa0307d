package dev.steploom.io;

import dev.steploom.type.RuntimeType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/** JSON, or another format of Jackson's, by a mapper of the user's. */
record MapperCodec(ObjectMapper mapper) implements ValueCodec {

    @Override
    public String fileExtension() {
        return "json";
    }

    @Override
    public void write(@Nullable Object value, RuntimeType type, OutputStream out) throws IOException {
        try {
            out.write(mapper.writerFor(mapper.constructType(type.javaType())).writeValueAsBytes(value));
        } catch (JacksonException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public @Nullable Object read(RuntimeType type, InputStream in) throws IOException {
        try {
            return mapper.readValue(in, mapper.constructType(type.javaType()));
        } catch (JacksonException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
