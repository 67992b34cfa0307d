package dev.steploom.execution;

import dev.steploom.event.Event;
import dev.steploom.instance.RunHistory;
import dev.steploom.instance.StepState;
import java.util.List;
import java.util.Map;

/**
 * What a run of this process leaves to an instance: views, so that keeping them costs the run nothing.
 *
 * @param result what the run did
 */
record FinishedRun(JobExecutionResult result) implements RunHistory {

    @Override
    public List<Event> events() {
        return result.events();
    }

    @Override
    public Map<String, StepState> steps() {
        return result.steps();
    }

    @Override
    public String toString() {
        return "history of " + result;
    }
}
