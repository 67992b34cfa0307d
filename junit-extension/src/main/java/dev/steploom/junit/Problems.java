package dev.steploom.junit;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Tells all that is wrong with a test at once. */
final class Problems {
    private Problems() {}

    static void refuse(List<String> problems) {
        if (problems.size() == 1) {
            throw new ExtensionConfigurationException(problems.get(0));
        }
        if (!problems.isEmpty()) {
            throw new ExtensionConfigurationException(problems.size() + " problems:\n"
                    + problems.stream().map(problem -> "  - " + problem).collect(Collectors.joining("\n")));
        }
    }
}
