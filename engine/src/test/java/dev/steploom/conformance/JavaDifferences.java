package dev.steploom.conformance;

import dev.steploom.config.ConfigException;
import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.partition.PartitionsDefinitionException;
import dev.steploom.resource.ResourceException;
import dev.steploom.selection.OpSelectionException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The one list of what Java decides differently, or says in other words, than the reference.
 *
 * <ul>
 *   <li>BOOLEAN_IS_INT: in Python a truth value is a whole number. The vocabulary's type Int accepts one; the engine's
 *       Integer does not.
 *   <li>LAST_OF_TWO: nodes are a dictionary's keys in Python, so that the last of two with one name wins. The engine
 *       refuses two nodes with one name; the runner keeps the last, as the dictionary does.
 *   <li>DOES_NOT_COMPILE: what composition refuses in Python when it runs (bare values, a dynamic output without map, an
 *       unknown output), the typed API does not let one write.
 *   <li>CHECKS: {@code CheckError} and {@code ParameterCheckError} are Python's checks of argument types; here javac
 *       refuses, or a definition error says so.
 *   <li>NAMES: the errors have other names, below.
 *   <li>RESOURCE_KEYS: Python cannot name a field like one of its keywords, or with an underscore first, and fails the run
 *       of a job that has such a resource; the engine takes these keys.
 *   <li>MANAGER_TYPES: the reference has classes of definitions for managers. The engine knows a value, and what {@code
 *       ofType} tells, before the run; the runner tells the type of plain resources.
 *   <li>TEARDOWNS: a teardown that fails is an ENGINE_EVENT there, and a log message without a step here.
 *   <li>LEVELS: there is no level CRITICAL in SLF4J; it becomes ERROR.
 *   <li>PYTHON_ERRORS: an error of Python's own, such as KeyError, need only be some error.
 * </ul>
 */
final class JavaDifferences {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("StepFailure", "DagsterExecutionStepExecutionError"),
            Map.entry("TypeCheckException", "DagsterTypeCheckDidNotPass"),
            Map.entry("MissingOutputException", "DagsterStepOutputNotFoundError"),
            Map.entry("StepInvariantException", "DagsterInvariantViolationError"),
            Map.entry("UndeclaredResourceException", "DagsterUnknownResourceError"),
            Map.entry("BadMappingKeyException", "DagsterInvalidDefinitionError"),
            Map.entry("InputFileException", "DagsterTypeLoadingError"),
            Map.entry("InputLoadException", "DagsterExecutionLoadInputError"),
            Map.entry("OutputHandleException", "DagsterExecutionHandleOutputError"),
            Map.entry("ResourceException", "DagsterResourceFunctionError"),
            Map.entry("GraphDefinitionException", "PythonError"));
    private static final Set<String> REFERENCE_NAMES =
            Set.of("UserError", "Failure", "RetryRequested", "RetryRequestedFromPolicy");
    private static final Map<String, Set<Class<?>>> REFUSALS = Map.of(
            "DagsterInvalidDefinitionError",
                    Set.of(
                            GraphDefinitionException.class,
                            ResourceException.class,
                            PartitionsDefinitionException.class,
                            DoesNotCompile.class),
            "DagsterInvalidInvocationError", Set.of(GraphDefinitionException.class),
            "DagsterInvalidConfigError", Set.of(ConfigException.class),
            "DagsterConfigMappingFunctionError", Set.of(ConfigException.class),
            "DagsterInvalidSubsetError", Set.of(OpSelectionException.class));

    private JavaDifferences() {}

    /** The reference's name of an error; PythonError for one that has no name there. */
    static String referenceName(String name) {
        return REFERENCE_NAMES.contains(name) ? name : NAMES.getOrDefault(name, "PythonError");
    }

    /** An expected error name, with Python's own errors under one name. */
    static String expectedName(String name) {
        boolean known = name.startsWith("Dagster") || REFERENCE_NAMES.contains(name);
        return known ? name : "PythonError";
    }

    static List<String> referenceNames(List<String> chain) {
        return chain.stream().map(JavaDifferences::referenceName).toList();
    }

    /** Whether an exception is the refusal that the reference gave. */
    static boolean isRefusal(String referenceClass, Throwable thrown) {
        if (thrown instanceof Unsupported) {
            return false;
        }
        Set<Class<?>> known = REFUSALS.get(referenceClass);
        return known == null || known.stream().anyMatch(type -> type.isInstance(thrown));
    }
}
