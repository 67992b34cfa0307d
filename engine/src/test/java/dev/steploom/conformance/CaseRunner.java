package dev.steploom.conformance;

import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.JobDefinition;
import dev.steploom.execution.JobExecution;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.execution.RunOptions;
import dev.steploom.execution.StepFailure;
import dev.steploom.resource.ResourceException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs a case and lists where it differs from what the reference did. */
final class CaseRunner {
    private final Spec spec;
    private final Spec expected;
    private final CaseTrace trace = new CaseTrace();
    private final SpecJob jobs;
    private final Set<String> unordered;

    CaseRunner(Spec conformanceCase) {
        this.spec = Spec.of(conformanceCase.get("spec"));
        this.expected = Spec.of(conformanceCase.get("expected"));
        this.jobs = new SpecJob(spec, trace);
        this.unordered = expected.list("unordered").stream()
                .map(path -> ((String) path).replaceAll("\\.(\\d+)", "[$1]"))
                .collect(Collectors.toSet());
    }

    List<String> differences() {
        trace.reset(0);
        JobDefinition job;
        try {
            job = jobs.build();
        } catch (RuntimeException e) {
            return expected.has("definition_error")
                    ? refusal("definition_error", Spec.of(expected.get("definition_error")), e)
                    : List.of("definition: refused with " + e);
        }
        if (expected.has("definition_error")) {
            return List.of("definition: accepted, expected " + expected.get("definition_error"));
        }
        List<String> differences = new ArrayList<>(Comparison.of("job", expected.get("job"), describe(job), Set.of()));
        List<Spec> runs = spec.specs("runs");
        for (int i = 0; i < runs.size(); i++) {
            differences.addAll(
                    differences(job, runs.get(i), expected.specs("runs").get(i), i));
        }
        return differences;
    }

    private static Map<String, Object> describe(JobDefinition job) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", job.name());
        described.put("tags", job.tags());
        described.put("run_tags", job.runTags());
        if (!job.metadata().isEmpty()) {
            described.put("metadata", Recording.metadata(job.metadata()));
        }
        return described;
    }

    private List<String> differences(JobDefinition job, Spec run, Spec expectedRun, int index) {
        String path = "runs[" + index + "]";
        trace.reset(index);
        JobExecutionResult result;
        try {
            Unsupported.refuse(run, "mode", "run mode " + run.get("mode"));
            Unsupported.refuse(run, "partition_key", "partitions");
            result = JobExecution.executeInProcess(job, options(run).raiseOnError(false));
        } catch (RuntimeException e) {
            return expectedRun.has("error")
                    ? refusal(path, Spec.of(expectedRun.get("error")), e)
                    : List.of(path + ": refused with " + e);
        }
        if (expectedRun.has("error")) {
            return List.of(path + ": ran, expected " + expectedRun.get("error"));
        }
        List<String> differences =
                new ArrayList<>(Comparison.of(path, Expected.of(expectedRun), Recording.of(result, trace), unordered));
        differences.addAll(raised(path, job, run, expectedRun, index));
        return differences;
    }

    private RunOptions options(Spec run) {
        RunOptions options = new RunOptions().tags(run.map("tags"));
        if (run.get("run_config") != null) {
            options.runConfig(run.map("run_config"));
        }
        if (run.get("op_selection") != null) {
            options.opSelection(run.list("op_selection").toArray(new String[0]));
        }
        run.map("input_values").forEach(options::inputValue);
        run.map("resources").forEach((key, value) -> options.resource(key, jobs.resource(key, Spec.of(value))));
        return options;
    }

    private static List<String> refusal(String path, Spec error, RuntimeException thrown) {
        return JavaDifferences.isRefusal(error.text("class"), thrown)
                ? List.of()
                : List.of(path + ": expected " + error.values() + ", was " + thrown);
    }

    private List<String> raised(String path, JobDefinition job, Spec run, Spec expectedRun, int index) {
        Object recorded = expectedRun.get("raise_on_error");
        String expectedName = recorded == null
                ? null
                : JavaDifferences.expectedName(Spec.of(recorded).text("class"));
        trace.reset(index);
        String actual = null;
        try {
            JobExecution.executeInProcess(job, options(run));
        } catch (StepFailure e) {
            Throwable cause = e.getCause();
            actual = cause instanceof dev.steploom.definition.RetryRequested
                    ? "DagsterMaxRetriesExceededError"
                    : JavaDifferences.referenceName(cause.getClass().getSimpleName());
            if (cause instanceof dev.steploom.execution.InputLoadException) {
                actual = "PythonError"; // The reference throws what was thrown inside.
            }
        } catch (ResourceException e) {
            actual = "DagsterResourceFunctionError";
        } catch (GraphDefinitionException e) {
            actual = "PythonError"; // A priority that is no number.
        }
        return Comparison.of(path + ".raise_on_error", expectedName, actual, Set.of());
    }
}
