package dev.steploom.junit;

import dev.steploom.config.ConfigException;
import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.partition.UnknownPartitionException;
import dev.steploom.selection.OpSelectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** What is wrong with how a test is written, all of it at once. */
final class Findings {
    private final String subject;
    private final List<RuntimeException> found = new ArrayList<>();

    /**
     * Begins without problems.
     *
     * @param subject what the problems are of, such as {@code @JobTest on GreetingsTests.addsUp}
     */
    Findings(String subject) {
        this.subject = subject;
    }

    void add(BadTest problem) {
        found.add(problem);
    }

    /** Reads one setting; if it is wrong, remembers why and goes on with another value. */
    <T extends @Nullable Object> T read(Supplier<T> setting, T otherwise) {
        try {
            return setting.get();
        } catch (BadTest
                | ConfigException
                | GraphDefinitionException
                | OpSelectionException
                | UnknownPartitionException problem) {
            found.add(problem);
            return otherwise;
        }
    }

    void throwAny() {
        if (!found.isEmpty()) {
            throw refusal();
        }
    }

    /** The refusal of the test, caused by the first of the problems that has a cause. */
    ExtensionConfigurationException refusal() {
        Throwable cause = found.stream()
                .map(problem -> problem instanceof BadTest ? problem.getCause() : problem)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return BadTest.caused(new ExtensionConfigurationException(text()), cause);
    }

    private String text() {
        if (found.size() == 1) {
            return subject + ": " + found.get(0).getMessage();
        }
        return subject + " has " + found.size() + " problems:\n"
                + found.stream()
                        .map(problem ->
                                "  - " + String.valueOf(problem.getMessage()).replace("\n", "\n    "))
                        .collect(Collectors.joining("\n"));
    }
}
