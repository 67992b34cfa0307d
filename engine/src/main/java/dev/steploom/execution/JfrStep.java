package dev.steploom.execution;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Enabled;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import org.jspecify.annotations.Nullable;

/** One attempt of a step in a JDK Flight Recorder recording; off unless a recording asks for it. */
@Name("dev.steploom.Step")
@Label("Step")
@Description("One attempt of a step of a job")
@Category("Steploom")
@Enabled(false)
@StackTrace(false)
final class JfrStep extends Event {
    @Label("Run")
    @Nullable
    String runId;

    @Label("Job")
    @Nullable
    String job;

    @Label("Step")
    @Nullable
    String step;

    @Label("Attempt")
    @Description("How many attempts came before")
    int attempt;

    @Label("Outcome")
    @Description("SUCCESS, FAILURE, or UP_FOR_RETRY")
    @Nullable
    String outcome;
}
