package dev.steploom.junit.mock;

import java.util.List;
import java.util.function.Consumer;
import org.mockito.exceptions.base.MockitoAssertionError;
import org.mockito.internal.verification.api.VerificationData;
import org.mockito.invocation.Invocation;
import org.mockito.invocation.MatchableInvocation;
import org.mockito.verification.VerificationMode;

/** Asks another mode about the calls of one step alone. */
final class InStep implements VerificationMode {
    private final Object mock;
    private final String runId;
    private final String stepKey;
    private final VerificationMode mode;
    private final Consumer<AssertionError> failed;

    InStep(Object mock, String runId, String stepKey, VerificationMode mode, Consumer<AssertionError> failed) {
        this.mock = mock;
        this.runId = runId;
        this.stepKey = stepKey;
        this.mode = mode;
        this.failed = failed;
    }

    @Override
    public void verify(VerificationData all) {
        try {
            mode.verify(new OfStep(all));
        } catch (AssertionError e) {
            List<MockCall> calls = MockCalls.of(mock);
            String text = new StepVerificationText(runId, stepKey, all.getTarget(), calls).text(mode, e);
            failed.accept(new MockitoAssertionError(text));
        }
    }

    @Override
    public VerificationMode description(String description) {
        return new InStep(mock, runId, stepKey, mode.description(description), failed);
    }

    /** Asked anew each time: {@code timeout(100)} looks again and again. */
    private final class OfStep implements VerificationData {
        private final VerificationData all;

        OfStep(VerificationData all) {
            this.all = all;
        }

        @Override
        public List<Invocation> getAllInvocations() {
            CallRecorder recorder = MockCalls.recorder(mock);
            return all.getAllInvocations().stream()
                    .filter(invocation -> new MockCall(recorder.workOf(invocation), invocation).isOf(runId, stepKey))
                    .toList();
        }

        @Override
        public MatchableInvocation getTarget() {
            return all.getTarget();
        }
    }
}
