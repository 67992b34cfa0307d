package dev.steploom.junit.mock;

import dev.steploom.execution.CurrentWork;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mockito.Mockito;
import org.mockito.invocation.Invocation;
import org.mockito.listeners.StubbingLookupEvent;
import org.mockito.listeners.StubbingLookupListener;

/**
 * Notes who makes each call to one mock. It listens where Mockito looks for a stub, which is in the calling thread, before
 * the answer, and not for verifications; the list of these listeners may grow while other threads call.
 */
final class CallRecorder implements StubbingLookupListener {
    private final Map<Integer, CurrentWork> workByCall = new ConcurrentHashMap<>();

    /** The recorder of a mock; null if nobody watches it. */
    static @Nullable CallRecorder of(Object mock) {
        for (StubbingLookupListener listener : listeners(mock)) {
            if (listener instanceof CallRecorder recorder) {
                return recorder;
            }
        }
        return null;
    }

    /** Begins to note the calls to a mock, unless that is done already. */
    static synchronized void watch(Object mock) {
        if (of(mock) == null) {
            listeners(mock).add(0, new CallRecorder()); // Before those that throw on a mismatch.
        }
    }

    static List<StubbingLookupListener> listeners(Object mock) {
        return Mockito.mockingDetails(mock).getMockCreationSettings().getStubbingLookupListeners();
    }

    @Override
    public void onStubbingLookup(StubbingLookupEvent event) {
        CurrentWork work = CurrentWork.get();
        if (work != null) {
            workByCall.put(event.getInvocation().getSequenceNumber(), work);
        }
    }

    @Nullable
    CurrentWork workOf(Invocation invocation) {
        return workByCall.get(invocation.getSequenceNumber());
    }
}
