package dev.steploom.reconstruct;

import dev.steploom.type.ValueText;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What a method is called with: JSON, copied and unmodifiable.
 *
 * @param positional the first parameters' values
 * @param named other parameters' values, by name
 */
record Arguments(List<@Nullable Object> positional, Map<String, @Nullable Object> named) {
    static final Arguments NONE = new Arguments(List.of(), Map.of());

    /**
     * Copies arguments.
     *
     * @param problems gets what is not JSON
     */
    static Arguments copy(
            @Nullable List<? extends @Nullable Object> args,
            @Nullable Map<String, ? extends @Nullable Object> kwargs,
            List<ReconstructionProblem> problems) {
        Object positional = JsonCopy.of(args == null ? List.of() : args, "args", problems);
        Object named = JsonCopy.of(kwargs == null ? Map.of() : kwargs, "kwargs", problems);
        return of(positional, named);
    }

    /** A list and a map of JSON; none if they are something else, which somebody else complains about. */
    @SuppressWarnings("unchecked")
    static Arguments of(@Nullable Object positional, @Nullable Object named) {
        return positional instanceof List<?> args && named instanceof Map<?, ?> kwargs
                ? new Arguments((List<@Nullable Object>) args, (Map<String, @Nullable Object>) kwargs)
                : NONE;
    }

    int count() {
        return positional.size() + named.size();
    }

    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ", "(", ")");
        positional.forEach(value -> text.add(ValueText.shorten(value)));
        named.forEach((name, value) -> text.add(name + "=" + ValueText.shorten(value)));
        return text.toString();
    }
}
