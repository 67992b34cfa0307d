package dev.steploom.junit.assertion;

import dev.steploom.event.Event;
import dev.steploom.execution.JobExecutionResult;
import java.util.AbstractList;
import java.util.List;

/** Events of a run, all or some, that know which run they are of. */
public final class RunEvents extends AbstractList<Event> {
    private final JobExecutionResult result;
    private final List<? extends Event> events;

    RunEvents(JobExecutionResult result, List<? extends Event> events) {
        this.result = result;
        this.events = events;
    }

    /**
     * Takes the events of a run.
     *
     * @param result what the run did
     */
    public RunEvents(JobExecutionResult result) {
        this(result, result.events());
    }

    /**
     * Returns the run.
     *
     * @return what it did
     */
    public JobExecutionResult result() {
        return result;
    }

    @Override
    public Event get(int index) {
        return events.get(index);
    }

    @Override
    public int size() {
        return events.size();
    }
}
