package dev.steploom.examples.jobs;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.resource;

import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.definition.HookDefinition;
import dev.steploom.resource.ResourceKey;

/** Hooks: what is done after each step of a job, or of one op, whatever the op is. */
public final class HookedJob {
    /** Where messages go. */
    @FunctionalInterface
    public interface Slack {
        /**
         * Posts a message.
         *
         * @param text the message
         */
        void post(String text);
    }

    static final ResourceKey<Slack> SLACK = resource("slack", Slack.class);

    static final HookDefinition SLACK_MESSAGE_ON_SUCCESS = HookDefinition.onSuccess(
                    "slack_message_on_success",
                    context -> context.resource(SLACK).post("Op " + context.opName() + " finished successfully"))
            .requires(SLACK);

    static final HookDefinition SLACK_MESSAGE_ON_FAILURE = HookDefinition.onFailure(
                    "slack_message_on_failure",
                    context -> context.resource(SLACK).post("Op " + context.opName() + " failed: " + context.error()))
            .requires(SLACK);

    static final Op0<Integer> A = op("a", () -> 5);
    static final Op1<Integer, Integer> B = op("b", (Integer number) -> 10 / (number - 5));

    private HookedJob() {}

    /**
     * Makes a job that tells of every step that fails, and of each success of one op.
     *
     * @param slack where it tells
     * @return the job; its second step fails
     */
    public static Job<Integer> notifying(Slack slack) {
        return job(
                        "notifying",
                        () -> B.call(A.withHooks(SLACK_MESSAGE_ON_SUCCESS).call()),
                        job -> job.resource(SLACK, slack))
                .withHooks(SLACK_MESSAGE_ON_FAILURE);
    }
}
