package dev.steploom.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in config.
 *
 * @param reason what kind of thing
 * @param path where, such as {@code root:ops:a:config[1]:n}
 * @param fields the fields that are missing, or not defined; empty for other reasons
 * @param message what is wrong, without the path and the suggestion
 * @param expected what is accepted there
 * @param found what stands there, if anything does
 * @param suggestion what to do about it: a sentence
 * @param line the line in the text that the config was read from, from 1; 0 if it was not read from a text
 * @param column the column in that line, from 1; 0 if the config was not read from a text
 */
public record ConfigProblem(
        Reason reason,
        String path,
        List<String> fields,
        String message,
        @Nullable String expected,
        @Nullable String found,
        @Nullable String suggestion,
        int line,
        int column) {

    /**
     * Copies the fields.
     *
     * @param reason what kind of thing
     * @param path where
     * @param fields the fields that are missing, or not defined
     * @param message what is wrong
     * @param expected what is accepted there
     * @param found what stands there
     * @param suggestion what to do about it
     * @param line the line in the text, or 0
     * @param column the column in that line, or 0
     */
    public ConfigProblem {
        fields = List.copyOf(fields);
    }

    /** What kind of thing is wrong. */
    public enum Reason {
        /** A value of another type than is accepted there. */
        RUNTIME_TYPE_MISMATCH,
        /** A required field that is not there. */
        MISSING_REQUIRED_FIELD,
        /** Several required fields that are not there. */
        MISSING_REQUIRED_FIELDS,
        /** A field that nobody knows. */
        FIELD_NOT_DEFINED,
        /** Several fields that nobody knows. */
        FIELDS_NOT_DEFINED,
        /** Not exactly one field where one is to be selected. */
        SELECTOR_FIELD_ERROR,
        /** A value that cannot be used: an environment variable that is not set, or a record that refuses it. */
        FAILED_POST_PROCESSING,
        /** Text that is no JSON or YAML, has a key twice, or is too large. */
        MALFORMED_TEXT
    }

    ConfigProblem at(int textLine, int textColumn) {
        return new ConfigProblem(reason, path, fields, message, expected, found, suggestion, textLine, textColumn);
    }

    /**
     * Returns the problem as a user reads it.
     *
     * @return where, what, and what to do
     */
    @Override
    public String toString() {
        String place = line == 0 ? "" : "line " + line + ", column " + column + ": ";
        return place + path + ": " + message + (suggestion == null ? "" : " " + suggestion);
    }
}
