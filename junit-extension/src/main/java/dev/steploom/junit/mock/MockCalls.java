package dev.steploom.junit.mock;

import dev.steploom.execution.JobExecutionResult;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mockito.Mockito;

/**
 * Tells which step made which call to a mock or spy.
 *
 * <pre>{@code
 * MockCalls.of(server).forEach(System.out::println);   // server.insert("x"), step 'load'
 * }</pre>
 */
public final class MockCalls {
    private MockCalls() {}

    /**
     * Returns the calls to a mock, in order.
     *
     * @param mock a mock or spy that is bound to a resource, or {@linkplain #watch watched}
     * @return the calls, without those that stub or verify
     * @throws IllegalArgumentException if it is no mock, or one that nobody watches
     */
    public static List<MockCall> of(Object mock) {
        CallRecorder recorder = recorder(mock);
        return Mockito.mockingDetails(mock).getInvocations().stream()
                .map(invocation -> new MockCall(recorder.workOf(invocation), invocation))
                .toList();
    }

    /**
     * Begins to note who calls a mock. Mocks of the test's annotations, and mocks bound by them, are watched already.
     *
     * @param value any object; nothing happens if it is no mock
     */
    public static void watch(@Nullable Object value) {
        if (value != null && Mockito.mockingDetails(value).isMock()) {
            CallRecorder.watch(value);
        }
    }

    /**
     * Adds to what a test failed with the calls to a mock that gave its failed steps null, because nobody stubbed them.
     *
     * @param value any object; nothing happens if it is no mock that is watched
     * @param failure what the test failed with
     * @param results the runs of the test
     */
    public static void explain(@Nullable Object value, Throwable failure, List<JobExecutionResult> results) {
        if (value == null || !Mockito.mockingDetails(value).isMock() || CallRecorder.of(value) == null) {
            return;
        }
        for (JobExecutionResult result : results) {
            for (String step : result.failures().keySet()) {
                UnstubbedCall.of(value, result.runId(), step).forEach(failure::addSuppressed);
            }
        }
    }

    static CallRecorder recorder(Object mock) {
        if (!Mockito.mockingDetails(mock).isMock()) {
            throw new IllegalArgumentException("A " + mock.getClass().getSimpleName()
                    + " is no mock, so nobody noted who called it. Bind a mock with @MockResource, or a spy of it with "
                    + "@SpyResource.");
        }
        CallRecorder recorder = CallRecorder.of(mock);
        if (recorder == null) {
            throw new IllegalArgumentException(
                    "Mock " + mock + " is bound to no resource by this test, so nobody noted "
                            + "who called it. Make it with @MockResource, bind it with @BindResource, or call "
                            + "MockCalls.watch(mock) before the run.");
        }
        return recorder;
    }
}
