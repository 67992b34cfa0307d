package dev.steploom.selection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A selection that names nothing, or that cannot run alone. */
public final class OpSelectionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> clauses;

    OpSelectionException(String message, List<String> clauses, @Nullable Throwable cause) {
        super(message, cause);
        this.clauses = List.copyOf(clauses);
    }

    /**
     * Returns the selection.
     *
     * @return its clauses
     */
    public List<String> clauses() {
        return clauses;
    }
}
