package dev.steploom.reconstruct;

import dev.steploom.type.ValueText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
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
            List<? extends @Nullable Object> args,
            Map<String, ? extends @Nullable Object> kwargs,
            List<ReconstructionProblem> problems) {
        List<@Nullable Object> positional = new ArrayList<>();
        args.forEach(value -> positional.add(JsonCopy.of(value, "args[" + positional.size() + "]", problems)));
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        kwargs.forEach((name, value) -> named.put(name, JsonCopy.of(value, JsonCopy.member("kwargs", name), problems)));
        return new Arguments(Collections.unmodifiableList(positional), Collections.unmodifiableMap(named));
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
