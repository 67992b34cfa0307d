package dev.steploom.conformance;

import dev.steploom.config.ConfigException;
import dev.steploom.config.ConfigProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes down what is wrong with a run config in the form in which the cases hold it. */
final class ConfigErrors {
    private ConfigErrors() {}

    static List<Object> of(ConfigException thrown) {
        Comparator<ConfigProblem> order = Comparator.comparing(ConfigProblem::path)
                .thenComparing(problem -> problem.reason().name())
                .thenComparing(problem -> problem.fields().toString());
        List<Object> errors = new ArrayList<>();
        for (ConfigProblem problem : thrown.problems().stream().sorted(order).toList()) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("reason", problem.reason().name());
            error.put("path", problem.path());
            if (!problem.fields().isEmpty()) {
                error.put("fields", problem.fields().stream().sorted().toList());
            }
            errors.add(error);
        }
        return errors;
    }
}
