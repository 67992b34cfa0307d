package dev.steploom.execution;

import dev.steploom.config.RunConfig;
import dev.steploom.definition.JobDefinition;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
 * @param logger where messages go beside the event log: the run's loggers
 * @param config the run config as it was given, which a re-execution takes over
 * @param opSelection the selection, which a re-execution takes over
 * @param partition what the run is for; null if for no partition
 * @param retriesDisabled whether a step that is to be tried again fails instead
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
        RunLogger logger,
        RunConfig config,
        List<String> opSelection,
        @Nullable RunPartition partition,
        boolean retriesDisabled) {}
