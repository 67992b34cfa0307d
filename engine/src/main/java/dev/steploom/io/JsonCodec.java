package dev.steploom.io;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.steploom.type.JsonTrouble;
import dev.steploom.type.RuntimeType;
import dev.steploom.type.ValueText;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * JSON by the declared type. Jackson alone would read a {@code List<Object>} of records as maps, and a long as an int: so
 * a value is looked through first, and gets its own type written beside it, or is refused.
 */
final class JsonCodec implements ValueCodec {
    static final JsonCodec INSTANCE = new JsonCodec();

    private static final String TYPE = "steploom:type";
    private static final String VALUE = "value";
    private static final String TYPED = "{\"" + TYPE + "\":";

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .enable(SerializationFeature.FAIL_ON_SELF_REFERENCES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .enable(DateTimeFeature.WRITE_DATES_WITH_ZONE_ID)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .addModule(new SimpleModule()
                    .addSerializer(Path.class, ToStringSerializer.instance) // Jackson's own makes paths absolute.
                    .addDeserializer(Path.class, new PathReader()))
            .build();

    private JsonCodec() {}

    private static final class PathReader extends StdDeserializer<Path> {
        PathReader() {
            super(Path.class);
        }

        @Override
        public Path deserialize(JsonParser parser, DeserializationContext context) {
            return Path.of(parser.getValueAsString());
        }
    }

    @Override
    public String fileExtension() {
        return "json";
    }

    @Override
    public void write(@Nullable Object value, RuntimeType type, OutputStream out) throws IOException {
        try {
            Type declared = type.javaType();
            String problem = JsonFidelity.problem(declared, value);
            if (problem == null && !looksTyped(value)) {
                mapper.writerFor(mapper.constructType(declared)).writeValue(out, value);
            } else {
                writeTyped(value, problem, out);
            }
        } catch (JacksonException e) {
            throw new IOException("JSON cannot keep " + ValueText.describe(value) + ": " + JsonTrouble.of(e) + ".", e);
        }
    }

    private void writeTyped(@Nullable Object value, @Nullable String problem, OutputStream out) throws IOException {
        JavaType own = JsonTypes.ofValue(value, mapper.getTypeFactory());
        if (own == null && problem == null) {
            own = mapper.constructType(Object.class); // A map that looks typed, and needs no more than JSON has.
        }
        String ownProblem = own == null ? problem : JsonFidelity.problem(own, value);
        if (own == null || ownProblem != null) {
            throw new IOException("JSON cannot keep the value: " + ownProblem
                    + " Declare the output's type in full, or choose another codec, such as "
                    + "ValueCodec.serialization(\"your.package\").");
        }
        out.write(TYPED.getBytes(UTF_8));
        out.write(mapper.writeValueAsBytes(own.toCanonical()));
        out.write((",\"" + VALUE + "\":").getBytes(UTF_8));
        mapper.writerFor(own).writeValue(out, value);
        out.write('}');
    }

    /** A map that begins with the very key that is written beside a value. */
    private static boolean looksTyped(@Nullable Object value) {
        return value instanceof Map<?, ?> map
                && !map.isEmpty()
                && TYPE.equals(map.keySet().iterator().next());
    }

    @Override
    public @Nullable Object read(RuntimeType type, InputStream in) throws IOException {
        InputStream bytes = in.markSupported() ? in : new BufferedInputStream(in);
        bytes.mark(TYPED.length());
        boolean typed = new String(bytes.readNBytes(TYPED.length()), UTF_8).equals(TYPED);
        bytes.reset();
        try {
            return typed ? readTyped(bytes) : mapper.readValue(bytes, mapper.constructType(type.javaType()));
        } catch (JacksonException | IllegalArgumentException e) {
            String why = e instanceof JacksonException jackson ? JsonTrouble.of(jackson) + "." : e.getMessage();
            throw new IOException("The text is no JSON of " + type.displayName() + ": " + why, e);
        }
    }

    private @Nullable Object readTyped(InputStream bytes) {
        try (JsonParser parser = mapper.createParser(bytes)) {
            parser.nextToken();
            parser.nextToken();
            parser.nextToken();
            JavaType own = mapper.getTypeFactory().constructFromCanonical(parser.getString());
            JsonTypes.refuseUnlessPlain(own);
            parser.nextToken();
            parser.nextToken();
            Object value = mapper.readerFor(own)
                    .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readValue(parser);
            if (parser.nextToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
                throw new IllegalArgumentException("the text does not end where the value does.");
            }
            return value;
        }
    }
}
