package dev.steploom.junit.assertion;

import static dev.steploom.type.Given.given;
import static dev.steploom.type.Given.givenAll;

import dev.steploom.config.ConfigException;
import dev.steploom.event.ErrorInfo;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.junit.report.Finding;
import dev.steploom.junit.report.RunPage;
import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions about a run that should be refused, because its config does not fit. */
public class RunAttemptAssert extends AbstractAssert<RunAttemptAssert, RunAttempt> {
    /**
     * Begins an assertion.
     *
     * @param actual what came of trying
     */
    public RunAttemptAssert(RunAttempt actual) {
        super(actual, RunAttemptAssert.class);
    }

    /**
     * Asserts that the run was refused because something is wrong at a place in the run config, and elsewhere perhaps.
     *
     * <pre>{@code
     * assertThatRunOf(() -> job.executeInProcess(o -> o.runConfig(wrong)))
     *         .hasConfigError("root:ops:load:config:limit");   // passes
     * assertThatRunOf(() -> job.executeInProcess(o -> o.runConfig(right)))
     *         .hasConfigError("root:ops:load:config:limit");   // fails: the run took place
     * }</pre>
     *
     * @param path the problem's path; of a field that is missing or unknown, the field's or that of what is around it
     * @return this
     */
    public RunAttemptAssert hasConfigError(String path) {
        given(path, "path");
        ConfigProblems problems = new ConfigProblems(refusal("a problem at " + path));
        return problems.have(path) ? this : fail(problems.lack(path));
    }

    /**
     * Asserts that the run was refused because something is wrong at these places, and nowhere else.
     *
     * <pre>{@code
     * assertThatRunOf(() -> job.executeInProcess(o -> o.runConfig(wrong)))
     *         .hasOnlyConfigErrors("root:ops:load:config:limit");   // passes
     * assertThatRunOf(() -> job.executeInProcess(o -> o.runConfig(wrong)))
     *         .hasOnlyConfigErrors("root:execution");               // fails
     * }</pre>
     *
     * @param paths the paths of all problems, in whatever order
     * @return this
     */
    public RunAttemptAssert hasOnlyConfigErrors(String... paths) {
        givenAll(paths, "paths");
        ConfigProblems problems = new ConfigProblems(refusal("problems at " + StepNames.list(List.of(paths))));
        return problems.haveOnly(paths) ? this : fail(problems.differ(paths));
    }

    private ConfigException refusal(String expected) {
        isNotNull();
        if (actual.thrown() instanceof ConfigException refused) {
            return refused;
        }
        JobExecutionResult result = actual.result();
        Throwable thrown = actual.thrown();
        String subject = "config of the run" + (result == null ? "" : " of job '" + result.jobName() + "'");
        String found = result != null
                ? "none: the run took place"
                : thrown == null ? "no run" : "threw " + ErrorInfo.of(thrown);
        Finding finding = Finding.of(subject, expected, found);
        String text = result == null
                ? finding.toString()
                : RunPage.of(result).with(finding).text();
        AssertionError failure = failureWithActualExpected(found, expected, "\n%s", text);
        if (thrown != null && failure.getCause() == null) {
            failure.initCause(thrown);
        }
        throw failure;
    }

    private RunAttemptAssert fail(Finding finding) {
        throw failureWithActualExpected(finding.actual(), finding.expected(), "\n%s", finding.toString());
    }
}
