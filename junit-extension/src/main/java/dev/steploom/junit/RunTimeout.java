package dev.steploom.junit;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.execution.Cancellation;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.execution.RunCanceledException;
import dev.steploom.execution.RunOptions;
import dev.steploom.instance.RunStatus;
import dev.steploom.render.Timelines;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.AssertionFailedError;

/**
 * Holds {@link Timeout} for the run before a test method. JUnit counts from the call of the method, when the run is over.
 *
 * @param limit the annotation; null if there is none, or timeouts are off
 * @param test what runs, for messages
 */
record RunTimeout(@Nullable Timeout limit, String test) {
    private static final String MODE = Timeout.TIMEOUT_MODE_PROPERTY_NAME;

    static RunTimeout of(ExtensionContext context) {
        boolean off = context.getConfigurationParameter(MODE)
                .filter("disabled"::equals)
                .isPresent();
        return new RunTimeout(
                off ? null : find(context), context.getRequiredTestMethod().getName() + "()");
    }

    private static @Nullable Timeout find(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), Timeout.class)
                .or(() -> AnnotationSupport.findAnnotation(
                        context.getRequiredTestClass(), Timeout.class, context.getEnclosingTestClasses()))
                .orElse(null);
    }

    /** Runs a job, and cancels it when its time is over. */
    ExecuteInProcessResult<?> limit(Function<Consumer<RunOptions>, ExecuteInProcessResult<?>> run) {
        Timeout most = limit;
        if (most == null) {
            return run.apply(options -> {});
        }
        Cancellation cancellation = new Cancellation();
        CompletableFuture<?> alarm = CompletableFuture.runAsync(
                () -> cancellation.cancel("The test timed out."),
                CompletableFuture.delayedExecutor(most.value(), most.unit()));
        try {
            ExecuteInProcessResult<?> result = run.apply(options -> options.cancellation(cancellation));
            if (result.status() == RunStatus.CANCELED && cancellation.isCanceled()) {
                throw timedOut(most, result, null);
            }
            return result;
        } catch (RunCanceledException canceled) {
            if (!cancellation.isCanceled()) {
                throw canceled;
            }
            throw timedOut(most, canceled.result(), canceled);
        } finally {
            alarm.cancel(false);
        }
    }

    /** Says what ran when JUnit's own clock stopped a test that executes its run by itself. */
    static Throwable explain(Throwable thrown, List<JobExecutionResult> results) {
        return results.stream()
                .filter(result -> thrown instanceof TimeoutException && result.status() == RunStatus.CANCELED)
                .findFirst()
                .<Throwable>map(result -> new AssertionFailedError(
                        thrown.getMessage() + ", while job '" + result.jobName() + "' ran:\n"
                                + Timelines.text(result.events()),
                        thrown))
                .orElse(thrown);
    }

    private AssertionFailedError timedOut(Timeout most, JobExecutionResult result, @Nullable Throwable cause) {
        String unit = most.unit().name().toLowerCase(Locale.ROOT);
        return new AssertionFailedError(
                test + " timed out after " + most.value() + " "
                        + (most.value() == 1 ? unit.substring(0, unit.length() - 1) : unit)
                        + ", while job '" + result.jobName() + "' ran:\n" + Timelines.text(result.events()),
                cause);
    }
}
