package dev.steploom.config;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a value in config may be: scalars, lists, maps, shapes with named fields, and choices between them. */
public sealed interface ConfigType {
    /** Every value, null among them. */
    ConfigType ANY = new Any();

    /** A whole number of any size. Truth values are none. */
    ConfigType INT = new Scalar(ScalarKind.INT);

    /** A number. Whole numbers and truth values (as 1.0 and 0.0) become one, as in the reference. */
    ConfigType FLOAT = new Scalar(ScalarKind.FLOAT);

    /** A text. */
    ConfigType STRING = new Scalar(ScalarKind.STRING);

    /** A truth value. */
    ConfigType BOOL = new Scalar(ScalarKind.BOOL);

    /** A whole number, or {@code {"env": "NAME"}} for one in an environment variable. */
    ConfigType INT_SOURCE = new Source(ScalarKind.INT);

    /** A text, or {@code {"env": "NAME"}} for one in an environment variable. */
    ConfigType STRING_SOURCE = new Source(ScalarKind.STRING);

    /** A truth value, or {@code {"env": "NAME"}} for one in an environment variable. */
    ConfigType BOOL_SOURCE = new Source(ScalarKind.BOOL);

    /** The kinds of scalars. */
    enum ScalarKind {
        /** Whole numbers. */
        INT("Int", "a whole number"),
        /** Numbers. */
        FLOAT("Float", "a number"),
        /** Texts. */
        STRING("String", "a text"),
        /** Truth values. */
        BOOL("Bool", "true or false");

        private final String displayName;
        private final String noun;

        ScalarKind(String displayName, String noun) {
            this.displayName = displayName;
            this.noun = noun;
        }

        String displayName() {
            return displayName;
        }

        String noun() {
            return noun;
        }
    }

    /** Every value. */
    record Any() implements ConfigType {
        @Override
        public String toString() {
            return "Any";
        }
    }

    /**
     * One number, text or truth value.
     *
     * @param kind which
     */
    record Scalar(ScalarKind kind) implements ConfigType {
        @Override
        public String toString() {
            return kind.displayName();
        }
    }

    /**
     * A scalar that may come from the environment.
     *
     * @param kind what the value is, and what the variable's text is read as
     */
    record Source(ScalarKind kind) implements ConfigType {
        @Override
        public String toString() {
            return kind.displayName() + "Source";
        }
    }

    /**
     * A whole number within limits.
     *
     * @param least the smallest that is accepted
     * @param greatest the largest that is accepted
     */
    record IntRange(BigInteger least, BigInteger greatest) implements ConfigType {
        @Override
        public String toString() {
            return "Int from " + least + " to " + greatest;
        }
    }

    /**
     * A text that must match a pattern.
     *
     * @param name what the text is, such as {@code a duration}
     * @param pattern a regular expression that the whole text matches, in the common part of Java's and ECMAScript's
     * @param example a text that matches
     */
    record Text(String name, String pattern, String example) implements ConfigType {
        boolean matches(String text) {
            return Patterns.of(pattern).matcher(text).matches();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * A list.
     *
     * @param item the type of each item
     */
    record Array(ConfigType item) implements ConfigType {
        @Override
        public String toString() {
            return "[" + item + "]";
        }
    }

    /**
     * Null, or a value of another type.
     *
     * @param inner the type of values that are not null
     */
    record Noneable(ConfigType inner) implements ConfigType {
        @Override
        public String toString() {
            return inner + "?";
        }
    }

    /**
     * A map with any keys.
     *
     * @param key the type of each key
     * @param value the type of each value
     */
    record MapOf(ConfigType key, ConfigType value) implements ConfigType {
        @Override
        public String toString() {
            return "{[" + key + "]: " + value + "}";
        }
    }

    /**
     * A map with known fields.
     *
     * @param fields the fields by name, in order
     * @param permissive whether fields that are not known are accepted
     */
    record Shape(Map<String, ConfigField> fields, boolean permissive) implements ConfigType {
        /**
         * Copies the fields.
         *
         * @param fields the fields by name
         * @param permissive whether other fields are accepted
         */
        public Shape {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        @Override
        public String toString() {
            return Types.describe(fields, permissive ? "…" : "");
        }
    }

    /**
     * A map with exactly one of several fields.
     *
     * @param fields the fields by name, in order
     */
    record Selector(Map<String, ConfigField> fields) implements ConfigType {
        /**
         * Copies the fields.
         *
         * @param fields the fields by name
         */
        public Selector {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        @Override
        public String toString() {
            return "one of " + Types.describe(fields, "");
        }
    }

    /**
     * One of several texts.
     *
     * @param name what the texts have in common
     * @param values the texts
     */
    record Enumeration(String name, List<String> values) implements ConfigType {
        /**
         * Copies the values.
         *
         * @param name what the texts have in common
         * @param values the texts, each once
         */
        public Enumeration {
            values = List.copyOf(values);
            if (values.stream().distinct().count() < values.size()) {
                throw new IllegalArgumentException("The enumeration " + name + " has a value twice: " + values + ".");
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * A scalar, or something that is none.
     *
     * @param scalar the type of values that are neither maps nor lists
     * @param nonScalar the type of maps and lists
     */
    record ScalarUnion(ConfigType scalar, ConfigType nonScalar) implements ConfigType {
        /**
         * Checks that a value can belong to one of the two only.
         *
         * @param scalar a scalar, a range, a text or an enumeration
         * @param nonScalar a shape that is not permissive, a selector or an array
         */
        public ScalarUnion {
            if (!(scalar instanceof Scalar
                    || scalar instanceof IntRange
                    || scalar instanceof Text
                    || scalar instanceof Enumeration)) {
                throw new IllegalArgumentException("A scalar union takes a scalar first, not " + scalar + ".");
            }
            boolean shape = nonScalar instanceof Shape fields && !fields.permissive();
            if (!(shape || nonScalar instanceof Selector || nonScalar instanceof Array)) {
                throw new IllegalArgumentException(
                        "A scalar union takes a shape that is not permissive, a selector or an array second, not "
                                + nonScalar + ".");
            }
        }

        @Override
        public String toString() {
            return scalar + " or " + nonScalar;
        }
    }

    /**
     * Returns the type of lists.
     *
     * @param item the type of each item
     * @return the type
     */
    static ConfigType array(ConfigType item) {
        return new Array(item);
    }

    /**
     * Returns a type that accepts null too.
     *
     * @param inner the type of values that are not null
     * @return the type
     */
    static ConfigType noneable(ConfigType inner) {
        return new Noneable(inner);
    }

    /**
     * Returns the type of maps with any texts as keys.
     *
     * @param value the type of each value
     * @return the type
     */
    static ConfigType map(ConfigType value) {
        return map(STRING, value);
    }

    /**
     * Returns the type of maps with any keys.
     *
     * @param key the type of each key: {@link #STRING}, {@link #INT}, {@link #FLOAT} or {@link #BOOL}
     * @param value the type of each value
     * @return the type
     */
    static ConfigType map(ConfigType key, ConfigType value) {
        if (!(key instanceof Scalar)) {
            throw new IllegalArgumentException("The keys of a map are scalars, not " + key + ".");
        }
        return new MapOf(key, value);
    }

    /**
     * Returns the type of maps that have these fields and no others.
     *
     * @param fields the fields by name; iterated in the order in which messages list them
     * @return the type
     */
    static ConfigType shape(Map<String, ConfigField> fields) {
        return new Shape(fields, false);
    }

    /**
     * Returns the type of maps that have these fields, and any others.
     *
     * @param fields the fields by name
     * @return the type
     */
    static ConfigType permissive(Map<String, ConfigField> fields) {
        return new Shape(fields, true);
    }

    /**
     * Returns the type of maps that have exactly one of these fields.
     *
     * @param fields the fields by name; without any, nothing is accepted
     * @return the type
     */
    static ConfigType selector(Map<String, ConfigField> fields) {
        return new Selector(fields);
    }

    /**
     * Returns the type of some texts.
     *
     * @param name what the texts have in common
     * @param values the texts, each once
     * @return the type
     */
    static ConfigType enumeration(String name, List<String> values) {
        return new Enumeration(name, values);
    }

    /**
     * Returns the type whose values are the names of an enum's constants.
     *
     * @param type the enum
     * @return the type
     */
    static ConfigType enumeration(Class<? extends Enum<?>> type) {
        List<String> names = new ArrayList<>();
        for (Enum<?> constant : type.getEnumConstants()) {
            names.add(constant.name());
        }
        return new Enumeration(type.getSimpleName(), names);
    }

    /**
     * Returns a type that takes either a scalar or something that is none.
     *
     * @param scalar the type of values that are neither maps nor lists
     * @param nonScalar the type of maps and lists
     * @return the type
     */
    static ConfigType scalarUnion(ConfigType scalar, ConfigType nonScalar) {
        return new ScalarUnion(scalar, nonScalar);
    }
}
