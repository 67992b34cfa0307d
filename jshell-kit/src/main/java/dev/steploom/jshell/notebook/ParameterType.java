package dev.steploom.jshell.notebook;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A type of variables that a parameter can give a value to.
 *
 * @param name its simple name
 * @param example a value as text
 * @param reader makes a value of text; throws if it is none of this type
 * @param converter makes a value of an object; null if it is none of this type
 * @param writer makes a Java expression of a value
 */
record ParameterType(
        String name,
        String example,
        Function<String, Object> reader,
        Function<Object, @Nullable Object> converter,
        Function<Object, String> writer) {
    @Nullable
    Object parse(String text) {
        try {
            return reader.apply(text);
        } catch (RuntimeException e) {
            return null; // each type's parser has exceptions of its own; the problem shows the text and an example
        }
    }

    @Nullable
    Object convert(Object value) {
        try {
            return converter.apply(value);
        } catch (ArithmeticException e) {
            return null; // out of its range
        }
    }

    String literal(Object value) {
        return writer.apply(value);
    }
}
