package dev.steploom.junit.assertion;

import static dev.steploom.type.Given.given;

import dev.steploom.event.ErrorInfo;
import dev.steploom.event.Event;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.instance.RunStatus;
import dev.steploom.junit.report.Finding;
import dev.steploom.junit.report.ThrownByUser;
import dev.steploom.partition.PartitionTags;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a run as a whole: how it ended, and what it was for.
 *
 * @param <SELF> the type of the assertion itself
 * @param <ACTUAL> the type of the result
 */
public abstract class AbstractRunEndAssert<
                SELF extends AbstractRunEndAssert<SELF, ACTUAL>, ACTUAL extends JobExecutionResult>
        extends AbstractFailureAssert<SELF, ACTUAL> {

    /**
     * Begins an assertion.
     *
     * @param actual what the run did
     * @param selfType the type of the assertion itself
     */
    protected AbstractRunEndAssert(ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
    }

    @Override
    final JobExecutionResult run() {
        isNotNull();
        return actual;
    }

    final String job() {
        return "job '" + run().jobName() + "'";
    }

    /**
     * Asserts that the run succeeded.
     *
     * <pre>{@code
     * assertThat(greetings.executeInProcess()).succeeded();                                // passes
     * assertThat(broken.executeInProcess(o -> o.raiseOnError(false))).succeeded();         // fails
     * }</pre>
     *
     * @return this
     */
    public SELF succeeded() {
        return hasStatus(RunStatus.SUCCESS);
    }

    /**
     * Asserts that the run failed.
     *
     * <pre>{@code
     * assertThat(broken.executeInProcess(o -> o.raiseOnError(false))).failed();            // passes
     * assertThat(greetings.executeInProcess()).failed();                                   // fails
     * }</pre>
     *
     * @return this
     */
    public SELF failed() {
        return hasStatus(RunStatus.FAILURE);
    }

    /**
     * Asserts how the run ended.
     *
     * <pre>{@code
     * assertThat(cancelled).hasStatus(RunStatus.CANCELED);   // passes
     * assertThat(cancelled).hasStatus(RunStatus.SUCCESS);    // fails
     * }</pre>
     *
     * @param expected the status
     * @return this
     */
    public SELF hasStatus(RunStatus expected) {
        given(expected, "expected");
        RunStatus status = run().status();
        return check(status == expected, () -> Finding.of(job(), told(expected), told(status)));
    }

    private static String told(RunStatus status) {
        return switch (status) {
            case SUCCESS -> "succeeded";
            case FAILURE -> "failed";
            case CANCELED -> "cancelled";
            case STARTED -> "has not ended";
        };
    }

    @Override
    final SELF failedWith(Errors wanted) {
        List<ErrorInfo> errors = errors();
        return check(
                errors.stream().anyMatch(wanted::match),
                () -> Finding.of(
                        job(),
                        "failed with " + wanted.wanted(),
                        errors.isEmpty()
                                ? told(run().status())
                                : "failed with " + Errors.chain(errors.get(0))
                                        + (errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)")));
    }

    /** The errors of the steps that failed; if none did, the run's. */
    private List<ErrorInfo> errors() {
        List<ErrorInfo> errors = new ArrayList<>();
        run().failures().values().stream().map(Event.StepFailed::error).forEach(errors::add);
        ErrorInfo outside = run().error();
        if (errors.isEmpty() && outside != null) {
            errors.add(outside);
        }
        return errors;
    }

    /**
     * Goes on with the first error: what the op threw, without what the engine wraps around it.
     *
     * <pre>{@code
     * assertThat(result).failure().isInstanceOf(UncheckedIOException.class);   // passes
     * assertThat(result).failure().isInstanceOf(TimeoutException.class);       // fails
     * }</pre>
     *
     * @return an assertion about the throwable
     */
    public ObjectAssert<Throwable> failure() {
        return next(
                () -> errors().stream()
                        .map(error -> ThrownByUser.of(error).throwable())
                        .findFirst()
                        .orElseThrow(() -> new NoSuchElementException("none: the run " + told(run().status()))),
                "error of " + job(),
                null);
    }

    /**
     * Asserts that the run has a tag.
     *
     * <pre>{@code
     * assertThat(result).hasTag("team", "weather");   // passes
     * assertThat(result).hasTag("team", "flights");   // fails
     * }</pre>
     *
     * @param name the tag's name
     * @param value its value
     * @return this
     */
    public SELF hasTag(String name, String value) {
        given(name, "name");
        given(value, "value");
        String found = run().tags().get(name);
        return check(
                value.equals(found),
                () -> Finding.of("tag \"" + name + "\" of the run of " + job(), quoted(value), quoted(found))
                        .note("tags:     " + run().tags()));
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "none" : "\"" + text + "\"";
    }

    /**
     * Asserts that the run was for a partition.
     *
     * <pre>{@code
     * assertThat(result).hasPartitionKey("2024-01-01");   // passes
     * assertThat(result).hasPartitionKey("2024-01-02");   // fails
     * }</pre>
     *
     * @param key the partition's key
     * @return this
     */
    public SELF hasPartitionKey(String key) {
        given(key, "key");
        String found = run().tags().get(PartitionTags.PARTITION);
        return check(
                key.equals(found), () -> Finding.of("partition of the run of " + job(), quoted(key), quoted(found)));
    }
}
