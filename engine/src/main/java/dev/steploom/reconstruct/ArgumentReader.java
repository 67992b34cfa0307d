package dev.steploom.reconstruct;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/**
 * Makes Java values of JSON by the types of parameters. Strict: no text becomes a number or the other way round, no number
 * loses digits, a record gets all of its components and no more.
 */
final class ArgumentReader {
    private static final String LOST = "it would lose digits";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(EnumFeature.READ_ENUMS_USING_TO_STRING)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(
                    LogicalType.Textual,
                    config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .addModule(new SimpleModule()
                    .addDeserializer(Double.class, new DoubleReader(Double.class))
                    .addDeserializer(double.class, new DoubleReader(double.class))
                    .addDeserializer(Float.class, new FloatReader(Float.class))
                    .addDeserializer(float.class, new FloatReader(float.class)))
            .build();

    private ArgumentReader() {}

    /**
     * Makes a value.
     *
     * @param json as {@link JsonText} has it
     * @throws JacksonException if it does not fit the type
     */
    static @Nullable Object read(@Nullable Object json, Type type) {
        return type == Object.class ? json : MAPPER.convertValue(json, MAPPER.constructType(type));
    }

    static boolean mayLoseDigits(Class<?> type) {
        return type == double.class || type == Double.class || type == float.class || type == Float.class;
    }

    private static final class DoubleReader extends StdScalarDeserializer<Double> {
        DoubleReader(Class<?> type) {
            super(type);
        }

        @Override
        public @Nullable Double deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.currentToken().isNumeric()) {
                return (Double) context.handleUnexpectedToken(context.constructType(handledType()), parser);
            }
            BigDecimal exact = parser.getDecimalValue();
            double real = parser.getDoubleValue();
            boolean same = Double.isFinite(real) && BigDecimal.valueOf(real).compareTo(exact) == 0;
            return same ? (Double) real : (Double) context.handleWeirdNumberValue(handledType(), exact, LOST);
        }

        @Override
        public @Nullable Object getNullValue(DeserializationContext context) {
            return handledType().isPrimitive() ? noNull(context, handledType()) : null;
        }
    }

    private static final class FloatReader extends StdScalarDeserializer<Float> {
        FloatReader(Class<?> type) {
            super(type);
        }

        @Override
        public @Nullable Float deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.currentToken().isNumeric()) {
                return (Float) context.handleUnexpectedToken(context.constructType(handledType()), parser);
            }
            BigDecimal exact = parser.getDecimalValue();
            float real = parser.getFloatValue();
            boolean same = Float.isFinite(real) && new BigDecimal(Float.toString(real)).compareTo(exact) == 0;
            return same ? (Float) real : (Float) context.handleWeirdNumberValue(handledType(), exact, LOST);
        }

        @Override
        public @Nullable Object getNullValue(DeserializationContext context) {
            return handledType().isPrimitive() ? noNull(context, handledType()) : null;
        }
    }

    private static @Nullable Object noNull(DeserializationContext context, Class<?> type) {
        return context.reportInputMismatch(type, "null is no %s", type.getName());
    }
}
