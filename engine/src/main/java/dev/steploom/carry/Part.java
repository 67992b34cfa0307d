package dev.steploom.carry;

import java.util.List;

/**
 * A piece of code or state, by what it is made of and what it refers to.
 *
 * @param label what the user knows it as
 * @param digest of its content, without what it refers to
 * @param uses what it refers to, in order
 * @param same objects that are compared by identity
 */
record Part(String label, String digest, List<Element> uses, List<Same> same) {
    /** Returns the part under another name. */
    Part as(String other) {
        return new Part(other, digest, uses, same);
    }

    /**
     * An object that stands for itself.
     *
     * @param label what the user knows it as
     * @param object the object
     */
    record Same(String label, Object object) {
        @Override
        @SuppressWarnings("ReferenceEquality") // That is the point.
        public boolean equals(Object other) {
            return other instanceof Same same && same.object == object;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }
    }
}
