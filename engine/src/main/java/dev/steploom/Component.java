package dev.steploom;

import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names a component of a record by its accessor: {@code Split::left}.
 *
 * @param <T> the record
 * @param <V> the component's type
 */
@FunctionalInterface
public interface Component<T extends @Nullable Object, V extends @Nullable Object> extends Serializable {
    /**
     * Reads the component.
     *
     * @param holder the record
     * @return its value
     */
    V of(T holder);

    /**
     * Names a component that is an Optional: {@code Fork::even}.
     *
     * @param <T> the record
     * @param <V> the type of what may be there
     */
    @FunctionalInterface
    interface OfOptional<T extends @Nullable Object, V> extends Serializable {
        /**
         * Reads the component.
         *
         * @param holder the record
         * @return its value
         */
        Optional<V> of(T holder);
    }

    /**
     * Names an output in a record of outputs: {@code Handles::total}.
     *
     * @param <T> the record
     * @param <V> the output's type
     */
    @FunctionalInterface
    interface OfOut<T extends @Nullable Object, V extends @Nullable Object> extends Serializable {
        /**
         * Reads the component.
         *
         * @param holder the record
         * @return its value
         */
        Out<V> of(T holder);
    }
}
