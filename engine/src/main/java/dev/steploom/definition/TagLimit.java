package dev.steploom.definition;

/** How many steps with a tag may run at once; {@code tag_concurrency_limits} of the reference's executors. */
public sealed interface TagLimit {
    /**
     * Returns the tag's name.
     *
     * @return its key
     */
    String key();

    /**
     * Returns how many steps may run at once.
     *
     * @return a number from 1
     */
    int limit();

    /**
     * Steps that have the tag, whatever its value.
     *
     * @param key the tag's name
     * @param limit how many
     */
    record AnyValue(String key, int limit) implements TagLimit {
        /**
         * Refuses a limit that lets no step run.
         *
         * @param key the tag's name
         * @param limit how many, from 1
         */
        public AnyValue {
            check(key, limit);
        }
    }

    /**
     * Steps that have the tag with a value.
     *
     * @param key the tag's name
     * @param value the tag's value
     * @param limit how many
     */
    record OneValue(String key, String value, int limit) implements TagLimit {
        /**
         * Refuses a limit that lets no step run.
         *
         * @param key the tag's name
         * @param value the tag's value
         * @param limit how many, from 1
         */
        public OneValue {
            check(key, limit);
        }
    }

    /**
     * Steps that have the tag, for each value by itself.
     *
     * @param key the tag's name
     * @param limit how many of each value
     */
    record EachValue(String key, int limit) implements TagLimit {
        /**
         * Refuses a limit that lets no step run.
         *
         * @param key the tag's name
         * @param limit how many of each value, from 1
         */
        public EachValue {
            check(key, limit);
        }
    }

    private static void check(String key, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException(
                    "A limit of " + limit + " steps with tag \"" + key + "\" lets none of them run. Give at least 1.");
        }
    }
}
