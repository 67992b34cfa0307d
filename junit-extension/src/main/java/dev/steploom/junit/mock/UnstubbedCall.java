package dev.steploom.junit.mock;

import java.util.List;
import org.mockito.Mockito;
import org.mockito.invocation.Invocation;

/** Tells of a failed step that a mock gave it null, as nobody stubbed the call; which may be why it failed. */
final class UnstubbedCall extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private UnstubbedCall(String message) {
        super(message, null, false, false); // Where the call was made is in the message.
    }

    /** The calls of a step to a mock that got null for want of a stub, each once. */
    static List<UnstubbedCall> of(Object mock, String runId, String stepKey) {
        if (Mockito.mockingDetails(mock).getMockCreationSettings().getDefaultAnswer() != Mockito.RETURNS_DEFAULTS) {
            return List.of();
        }
        return MockCalls.of(mock).stream()
                .filter(call -> call.isOf(runId, stepKey) && gotNull(call.invocation()))
                .map(call -> text(call.invocation(), stepKey))
                .distinct()
                .map(UnstubbedCall::new)
                .toList();
    }

    private static boolean gotNull(Invocation call) {
        if (call.stubInfo() != null || call.getMethod().getReturnType() == void.class) {
            return false;
        }
        try {
            return Mockito.RETURNS_DEFAULTS.answer(call) == null;
        } catch (Throwable e) {
            return false; // No answer without a stub is no null.
        }
    }

    private static String text(Invocation call, String stepKey) {
        String written = CallText.of(call);
        return "Step '" + stepKey + "' got null of " + written + ", as nobody stubbed that call ("
                + CallText.place(call) + "). Stub it before the job runs: when(" + written + ").thenReturn(...).";
    }
}
