package dev.steploom.reconstruct;

import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says in the user's terms why Jackson could not read a value as a type: its own words speak of Jackson's settings. */
final class Misreading {
    private static final Object MISSING = new Object();

    private Misreading() {}

    /**
     * Explains.
     *
     * @param json the whole argument
     * @param type the parameter's type
     * @param path the argument
     */
    static Candidate.Mismatch explain(JacksonException thrown, @Nullable Object json, Type type, String path) {
        String place = path;
        Object at = json;
        for (JacksonException.Reference step : thrown.getPath()) {
            String name = step.getPropertyName();
            place = name == null ? place + "[" + step.getIndex() + "]" : JsonCopy.member(place, name);
            at = inside(at, name, step.getIndex());
        }
        return new Candidate.Mismatch(place, message(thrown, at, type));
    }

    private static @Nullable Object inside(@Nullable Object container, @Nullable String name, int index) {
        if (name != null) {
            return container instanceof Map<?, ?> map && map.containsKey(name) ? map.get(name) : MISSING;
        }
        return container instanceof List<?> list && index >= 0 && index < list.size() ? list.get(index) : MISSING;
    }

    private static String message(JacksonException thrown, @Nullable Object at, Type type) {
        if (thrown instanceof UnrecognizedPropertyException unknown) {
            String known = unknown.getKnownPropertyIds() == null
                    ? ""
                    : "; it has "
                            + unknown.getKnownPropertyIds().stream()
                                    .map(String::valueOf)
                                    .sorted()
                                    .collect(Collectors.joining(", "));
            return Signatures.simple(unknown.getReferringClass().getTypeName()) + " has no such component" + known;
        }
        if (at == MISSING) {
            return "it is missing";
        }
        String found = JsonText.describe(at);
        if (thrown instanceof ValueInstantiationException refused) {
            Throwable cause = refused.getCause();
            String name = Signatures.simple(refused.getType().getRawClass().getTypeName());
            return name + " refuses these values: "
                    + (cause == null ? refused.getOriginalMessage() : cause.getMessage());
        }
        Class<?> target = target(thrown);
        return target == null
                ? found + " is no " + Signatures.simple(type.getTypeName()) + ": " + thrown.getOriginalMessage()
                : found + " is no " + Signatures.simple(target.getTypeName()) + reason(thrown, target);
    }

    private static @Nullable Class<?> target(JacksonException thrown) {
        return thrown instanceof MismatchedInputException mismatch
                ? mismatch.getTargetType()
                : thrown instanceof InputCoercionException coercion ? coercion.getTargetType() : null;
    }

    private static String reason(JacksonException thrown, Class<?> target) {
        if (target.isEnum()) {
            return Arrays.stream(target.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.joining(", ", ", which has ", ""));
        }
        boolean number = thrown instanceof InvalidFormatException format && format.getValue() instanceof Number;
        return number && ArgumentReader.mayLoseDigits(target) ? ": it would lose digits" : "";
    }
}
