package dev.steploom.execution;

import dev.steploom.definition.Failure;
import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.Node;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.RetryPolicy;
import dev.steploom.definition.RetryRequested;
import dev.steploom.definition.SourceLocation;
import dev.steploom.definition.StepInvariantException;
import dev.steploom.event.ErrorInfo;
import dev.steploom.event.ErrorSource;
import dev.steploom.event.EventPayload;
import dev.steploom.event.EventType;
import dev.steploom.event.UserFailure;
import dev.steploom.resource.ResourceException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Runs one attempt of a step and turns whatever is thrown into an outcome. */
final class StepRunner {
    /** How an attempt ended: {@code error} and {@code info} of a failure, {@code retry} of one that will be repeated. */
    record Outcome(
            @Nullable StepFailure error,
            @Nullable ErrorInfo info,
            @Nullable RetryRequested retry,
            boolean interrupted) {
        static final Outcome SUCCESS = new Outcome(null, null, null, false);

        boolean succeeded() {
            return error == null && retry == null;
        }
    }

    private final Run run;
    private final LogWriter log;
    private final RunState state;
    private final InputLoader inputs;

    StepRunner(Run run, LogWriter log) {
        this.run = run;
        this.log = log;
        this.state = run.state();
        this.inputs = new InputLoader(run, log);
    }

    Outcome run(int step) {
        JfrStep event =
                new JfrStep(); // Never leaves this method while recordings do not ask for it, so it costs nothing.
        return event.isEnabled() ? record(step, event) : attempt(step);
    }

    private Outcome record(int step, JfrStep event) {
        event.begin();
        Outcome outcome = attempt(step);
        event.end();
        if (event.shouldCommit()) {
            event.runId = run.id();
            event.job = run.job().name();
            event.step = state.stepKey(step);
            event.attempt = state.attempt(step);
            event.outcome = outcome.succeeded() ? "SUCCESS" : outcome.retry() == null ? "FAILURE" : "UP_FOR_RETRY";
            event.commit();
        }
        return outcome;
    }

    private Outcome attempt(int step) {
        int template = state.template(step);
        OpDefinition op = state.plan.op(template);
        int usual = op.emitsLast() ? state.plan.usualEvents(template) : 0;
        log.start(step, state.attempt(step), usual);
        try {
            @Nullable Object[] values = inputs.load(step, template, op);
            StepOutputs outputs = new StepOutputs(run, log, step, op);
            call(op, new StepContext(run, log, step, template, op, values, outputs), step, template);
            outputs.complete();
            log.takeFromOtherThreads();
            outputs.end();
            log.succeed(step, usual);
            return Outcome.SUCCESS;
        } catch (Throwable thrown) {
            log.spell();
            log.takeFromOtherThreads();
            log.tick();
            Outcome outcome = failed(
                    step, template, thrown instanceof ManagerException e ? underPolicy(e, step, template) : thrown);
            log.failed();
            return outcome;
        }
    }

    /** Calls the body; what it throws by itself comes out as {@link BodyException}, RetryRequested or Failure. */
    private void call(OpDefinition op, StepContext context, int step, int template) throws BodyException {
        try {
            op.body().run(context);
        } catch (RetryRequested
                | ManagerException
                | StepInvariantException
                | GraphDefinitionException
                | ResourceException e) {
            throw e;
        } catch (Exception e) {
            if (isInterrupt(e)) {
                throw new BodyException(e);
            }
            RetryRequested retry = retryUnderPolicy(e, step, template);
            if (retry != null) {
                throw retry;
            }
            if (e instanceof Failure failure) {
                throw failure;
            }
            throw new BodyException(e);
        }
    }

    private @Nullable RetryRequested retryUnderPolicy(Throwable thrown, int step, int template) {
        RetryPolicy policy = state.plan.settings().retryPolicy(template);
        if (policy == null || (thrown instanceof Failure failure && !failure.allowRetries())) {
            return null;
        }
        Duration wait = policy.waitBefore(state.attempt(step) + 1, ThreadLocalRandom.current());
        return new RetryRequestedFromPolicy(policy.maxRetries(), wait, thrown);
    }

    /** What a manager throws counts as if the body had thrown it. */
    private Throwable underPolicy(ManagerException thrown, int step, int template) {
        Throwable cause = thrown.getCause();
        if (cause == null || isInterrupt(cause)) {
            return thrown;
        }
        RetryRequested retry = retryUnderPolicy(cause, step, template);
        return retry != null ? retry : cause instanceof Failure ? cause : thrown;
    }

    private boolean isInterrupt(Throwable thrown) {
        return thrown instanceof InterruptedException || run.cancellation().isCanceled();
    }

    private Outcome failed(int step, int template, Throwable thrown) {
        if (thrown instanceof RetryRequested request) {
            boolean another = state.attempt(step) < request.maxRetries()
                    && !run.cancellation().isCanceled();
            if (another && !run.retriesDisabled()) {
                log.add(
                        EventType.STEP_UP_FOR_RETRY,
                        step,
                        0,
                        0,
                        new EventPayload.Retry(request.waitTime(), ErrorInfo.of(StackTraces.trim(request))));
                return new Outcome(null, null, request, false);
            }
            ErrorSource source = request.getCause() == null || run.retriesDisabled()
                    ? ErrorSource.FRAMEWORK_ERROR
                    : ErrorSource.USER_CODE_ERROR;
            return record(step, template, request, source, request.getCause() instanceof Failure f ? f : null);
        }
        if (thrown instanceof BodyException body) {
            boolean interrupted = isInterrupt(body.cause);
            ErrorSource source = interrupted ? ErrorSource.INTERRUPT : ErrorSource.USER_CODE_ERROR;
            return record(step, template, body.cause, source, null);
        }
        if (thrown instanceof ManagerException && thrown.getCause() != null) {
            ErrorSource source = isInterrupt(thrown.getCause()) ? ErrorSource.INTERRUPT : ErrorSource.USER_CODE_ERROR;
            return record(step, template, thrown, source, null);
        }
        ErrorSource source = thrown instanceof Error ? ErrorSource.UNEXPECTED_ERROR : ErrorSource.FRAMEWORK_ERROR;
        return record(step, template, thrown, source, thrown instanceof Failure f ? f : null);
    }

    private Outcome record(int step, int template, Throwable thrown, ErrorSource source, @Nullable Failure failure) {
        StackTraces.trim(thrown);
        Node node = state.plan.node(template);
        StepFailure error = new StepFailure(state.stepKey(step), node.location(), text(step, node, thrown), thrown);
        boolean byUser = source == ErrorSource.USER_CODE_ERROR
                && !(thrown instanceof RetryRequested)
                && !(thrown instanceof ManagerException);
        UserFailure user = failure == null
                ? null
                : new UserFailure(UserFailure.INTENTIONAL, description(failure), failure.metadata());
        ErrorInfo info = ErrorInfo.of(byUser || source == ErrorSource.INTERRUPT ? error : thrown);
        log.add(EventType.STEP_FAILURE, step, 0, 0, new EventPayload.Failure(info, source, user));
        run.logger().error(error.getMessage());
        return new Outcome(error, info, null, source == ErrorSource.INTERRUPT);
    }

    private static @Nullable String description(Failure failure) {
        String message = ErrorInfo.of(failure).message();
        return message.isEmpty() ? null : message;
    }

    private String text(int step, Node node, Throwable thrown) {
        SourceLocation location = node.location();
        Throwable shown =
                thrown instanceof RetryRequestedFromPolicy && thrown.getCause() != null ? thrown.getCause() : thrown;
        int attempts = state.attempt(step) + 1;
        return "Step '" + state.stepKey(step) + "' of job '" + run.job().name() + "' failed"
                + (attempts > 1 ? " after " + attempts + " attempts" : "") + ": " + describe(shown)
                + (location == null ? "" : " (op '" + node.definition().name() + "' is called at " + location + ")");
    }

    private static String describe(Throwable thrown) {
        ErrorInfo info = ErrorInfo.of(thrown);
        return thrown instanceof StepInvariantException || thrown instanceof ManagerException
                ? info.message()
                : info.toString();
    }

    /** Carries what a body threw by itself through the engine. */
    private static final class BodyException extends Exception {
        private static final long serialVersionUID = 1L;

        private final Exception cause;

        BodyException(Exception cause) {
            super(null, cause, false, false);
            this.cause = cause;
        }
    }
}
