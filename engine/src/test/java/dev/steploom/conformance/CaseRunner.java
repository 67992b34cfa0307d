package dev.steploom.conformance;

import dev.steploom.config.ConfigException;
import dev.steploom.definition.Executor;
import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.UndeclaredResourceException;
import dev.steploom.execution.JobExecution;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.execution.ManagerException;
import dev.steploom.execution.RunOptions;
import dev.steploom.execution.StepFailure;
import dev.steploom.resource.ResourceException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs a case and lists where it differs from what the reference did. */
final class CaseRunner {
    private static final List<String> ORDERED_BY_TIME = List.of(
            "events",
            "trace",
            "execution_order",
            "logs",
            "materializations",
            "observations",
            "expectations",
            "output_metadata");

    private final Spec spec;
    private final Spec expected;
    private final CaseTrace trace = new CaseTrace();
    private final SpecJob jobs;
    private final List<JobExecutionResult> finished = new ArrayList<>();
    private final Set<String> unordered;
    private final Executor executor;

    /** Runs a case one step after the other, as the reference did. */
    CaseRunner(Spec conformanceCase) {
        this(conformanceCase, Executor.inProcess());
    }

    /** Runs a case on an executor; on others than the reference's, the order of each step's events is compared alone. */
    CaseRunner(Spec conformanceCase, Executor executor) {
        this.executor = executor;
        this.spec = Spec.of(conformanceCase.get("spec"));
        this.expected = Spec.of(conformanceCase.get("expected"));
        this.jobs = new SpecJob(spec, trace);
        this.unordered = expected.list("unordered").stream()
                .map(path -> ((String) path).replaceAll("\\.(\\d+)", "[$1]"))
                .collect(Collectors.toCollection(HashSet::new));
        if (isParallel()) {
            for (int run = 0; run < spec.list("runs").size(); run++) {
                for (String list : ORDERED_BY_TIME) {
                    unordered.add("runs[" + run + "]." + list);
                }
            }
        }
    }

    private boolean isParallel() {
        return !(executor instanceof Executor.InProcess);
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
        List<String> differences = new ArrayList<>(Comparison.of("job", expectedJob(), describe(job), Set.of()));
        List<Spec> runs = spec.specs("runs");
        for (int i = 0; i < runs.size(); i++) {
            differences.addAll(
                    differences(job, runs.get(i), expected.specs("runs").get(i), i));
        }
        return differences;
    }

    private Map<String, Object> expectedJob() {
        Map<String, Object> described = new LinkedHashMap<>(expected.map("job"));
        described.replaceAll((key, value) -> key.endsWith("tags") ? SpecTags.of(expectedTags(key)) : value);
        return described;
    }

    private Map<String, Object> expectedTags(String key) {
        return Spec.of(expected.get("job")).map(key);
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
            result = execute(job, run);
            finished.add(result);
        } catch (RuntimeException e) {
            if (expectedRun.has("config_errors")) {
                return e instanceof ConfigException config
                        ? Comparison.of(
                                path + ".config_errors",
                                expectedRun.get("config_errors"),
                                ConfigErrors.of(config),
                                Set.of())
                        : List.of(path + ": expected " + expectedRun.get("config_errors") + ", was " + e);
            }
            return expectedRun.has("error")
                    ? refusal(path, Spec.of(expectedRun.get("error")), e)
                    : List.of(path + ": refused with " + e);
        }
        if (expectedRun.has("error")) {
            return List.of(path + ": ran, expected " + expectedRun.get("error"));
        }
        if (!isInProcess(run)) {
            return Comparison.of(
                    path,
                    comparable(Expected.of(expectedRun)),
                    comparable(Recording.ofStored(result, trace)),
                    unordered);
        }
        List<String> differences = new ArrayList<>(Comparison.of(
                path, comparable(Expected.of(expectedRun)), comparable(Recording.of(result, trace)), unordered));
        if (!isParallel()) {
            differences.addAll(raised(path, job, run, expectedRun, index));
        }
        return differences;
    }

    /** Of several failures, any may be the one that the run's end tells of, where steps run at the same time. */
    private Map<String, Object> comparable(Map<String, Object> recording) {
        if (isParallel()) {
            List<Object> events = new ArrayList<>();
            for (Spec event : Spec.of(recording).specs("events")) {
                Map<String, Object> copy = new LinkedHashMap<>(event.values());
                if ("PIPELINE_FAILURE".equals(copy.get("event_type"))) {
                    copy.remove("error");
                }
                events.add(copy);
            }
            recording.put("events", events);
        }
        return recording;
    }

    private static boolean isInProcess(Spec run) {
        return run.text("mode", "in_process").equals("in_process");
    }

    private JobExecutionResult execute(JobDefinition job, Spec run) {
        RunOptions options = options(run).raiseOnError(false);
        return switch (run.text("mode", "in_process")) {
            case "in_process" -> JobExecution.executeInProcess(job, options);
            case "execute_job" -> JobExecution.execute(job, options);
            case "from_failure" -> JobExecution.reexecute(job, last(), options.fromFailure());
            case "steps" ->
                JobExecution.reexecute(
                        job,
                        last(),
                        options.stepSelection(run.list("step_selection").toArray(new String[0])));
            default -> throw new Unsupported("run mode " + run.text("mode"));
        };
    }

    private JobExecutionResult last() {
        return finished.get(finished.size() - 1);
    }

    private RunOptions options(Spec run) {
        RunOptions options = new RunOptions().tags(SpecTags.of(run.map("tags"))).executor(executor);
        if (run.get("run_config") != null) {
            options.runConfig(run.map("run_config"));
        }
        if (run.get("op_selection") != null) {
            options.opSelection(run.list("op_selection").toArray(new String[0]));
        }
        if (run.get("partition_key") != null) {
            options.partitionKey(run.text("partition_key"));
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
            if (cause instanceof ManagerException) {
                // The reference throws what was thrown inside.
                actual = JavaDifferences.referenceName(
                        cause.getCause().getClass().getSimpleName());
            }
        } catch (ResourceException | UndeclaredResourceException e) {
            actual = JavaDifferences.referenceName(e.getClass().getSimpleName());
        } catch (GraphDefinitionException e) {
            actual = "PythonError"; // A priority that is no number.
        }
        return Comparison.of(path + ".raise_on_error", expectedName, actual, Set.of());
    }
}
