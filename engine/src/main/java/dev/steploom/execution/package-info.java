/**
 * Runs a plan: scheduler, step runner, retries, cancellation, results.
 *
 * <p>Users meet {@link dev.steploom.execution.JobExecution}, {@link dev.steploom.execution.RunOptions}, {@link
 * dev.steploom.execution.Cancellation} and {@link dev.steploom.execution.JobExecutionResult}. Behind them, in the order in
 * which a run comes by:
 *
 * <ul>
 *   <li>before the first step: {@code GivenConfig}, {@code RunPartition}, {@code UnfedInputs}, {@code RunNeeds}, {@code
 *       RunResources}, {@code RunManagers}; for a re-execution {@code EarlierRun}, {@code StepSelection}, {@code
 *       FailedSteps}, {@code StepSubset}
 *   <li>what the run holds: {@code Run}, {@code RunState} and its {@code StepTable}, {@code DynamicSteps} and {@code
 *       Expansion}, {@code RunLog} and its {@code LogWriter}s
 *   <li>who takes the next step: {@code RunLoop}, which asks a {@code StepLoop} ({@code SequentialLoop}, {@code
 *       StealingLoop}, {@code VirtualThreadLoop}, {@code QueueLoop}); their queues, {@code Crew}, {@code Worker}, {@code
 *       Halt}
 *   <li>one step: {@code StepRunner}, {@code InputLoader}, {@code StepContext}, {@code StepOutputs}, {@code StepLogger}
 *   <li>what follows from its end: {@code StepScheduler}, {@code CountDown}, {@code Readiness}, {@code StepOrder}, {@code
 *       HookRunner}, {@code RetryTimer}
 *   <li>reading what came of it: {@code OutputLookup}, {@code InputLookup}
 * </ul>
 */
@NullMarked
package dev.steploom.execution;

import org.jspecify.annotations.NullMarked;
