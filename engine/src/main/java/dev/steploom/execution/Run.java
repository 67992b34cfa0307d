package dev.steploom.execution;

import dev.steploom.definition.JobDefinition;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * What the parts of one run share.
 *
 * @param id the run's id
 * @param job what runs, after selection and overrides
 * @param state where the steps stand
 * @param log where events go
 * @param clock tells the time
 * @param tags the run's tags
 * @param resources what ops and hooks may ask for
 * @param managers who keeps values; null if they all stay in {@code state}
 * @param cancellation ends the run early
 * @param logger where messages go beside the event log
 */
record Run(
        String id,
        JobDefinition job,
        RunState state,
        RunLog log,
        RunClock clock,
        Map<String, String> tags,
        RunResources resources,
        @Nullable RunManagers managers,
        Cancellation cancellation,
        Logger logger) {}
