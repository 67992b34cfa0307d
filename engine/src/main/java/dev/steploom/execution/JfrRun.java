package dev.steploom.execution;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** A run in a JDK Flight Recorder recording; off unless a recording asks for it. */
@Name("dev.steploom.Run")
@Label("Run")
@Description("A run of a job, from the first of its resources to the last of its events")
@Category("Steploom")
@Enabled(false)
@StackTrace(false)
final class JfrRun extends Event {
    @Label("Run")
    @Nullable
    String runId;

    @Label("Job")
    @Nullable
    String job;

    @Label("Steps")
    @Description("How many steps the run had, those of mapped ops among them")
    int steps;

    @Label("Outcome")
    @Description("SUCCESS, FAILURE, or CANCELED")
    @Nullable
    String outcome;
}
