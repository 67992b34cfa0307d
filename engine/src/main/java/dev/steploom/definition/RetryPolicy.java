package dev.steploom.definition;

import static dev.steploom.type.Given.given;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How often, and after what wait, a failed step is tried again. Set on an invocation, an op or a job; the first of these
 * that is set counts.
 *
 * @param maxRetries how many times; none below 1
 * @param delay the wait before the first retry; null for none
 * @param backoff how the wait grows; null for the same wait each time
 * @param jitter how chance changes the wait; null for not at all
 */
public record RetryPolicy(
        int maxRetries,
        @Nullable Duration delay,
        @Nullable Backoff backoff,
        @Nullable Jitter jitter) {

    /**
     * Checks that the parts fit together.
     *
     * @param maxRetries how many times; none below 1
     * @param delay the wait before the first retry; null for none
     * @param backoff how the wait grows; null for the same wait each time
     * @param jitter how chance changes the wait; null for not at all
     */
    public RetryPolicy {
        if (delay == null && (backoff != null || jitter != null)) {
            throw new GraphDefinitionException(
                    "A retry policy with a back-off or jitter needs a delay: add withDelay(Duration).",
                    SourceLocation.capture());
        }
    }

    /**
     * Retries at once.
     *
     * @param maxRetries how many times
     * @return a policy without a wait
     */
    public static RetryPolicy of(int maxRetries) {
        return new RetryPolicy(maxRetries, null, null, null);
    }

    /**
     * Waits before each retry.
     *
     * @param wait how long
     * @return a copy with this delay
     */
    public RetryPolicy withDelay(Duration wait) {
        given(wait, "wait");
        return new RetryPolicy(maxRetries, wait, backoff, jitter);
    }

    /**
     * Lets the wait grow.
     *
     * @param growth how
     * @return a copy with this back-off
     */
    public RetryPolicy withBackoff(Backoff growth) {
        given(growth, "growth");
        return new RetryPolicy(maxRetries, delay, growth, jitter);
    }

    /**
     * Lets chance change the wait.
     *
     * @param chance how
     * @return a copy with this jitter
     */
    public RetryPolicy withJitter(Jitter chance) {
        given(chance, "chance");
        return new RetryPolicy(maxRetries, delay, backoff, chance);
    }

    /**
     * Computes the wait before a retry.
     *
     * @param retry the retry's number, from 1
     * @param random where jitter comes from
     * @return how long to wait; zero or less for not at all
     */
    public Duration waitBefore(int retry, RandomGenerator random) {
        given(random, "random");
        if (delay == null) {
            return Duration.ZERO;
        }
        double base = delay.getSeconds() * 1e9 + delay.getNano();
        double wait = base;
        if (backoff == Backoff.EXPONENTIAL) {
            wait = (Math.pow(2, retry) - 1) * base;
        } else if (backoff == Backoff.LINEAR) {
            wait = base * retry;
        }
        if (jitter == Jitter.FULL) {
            wait = random.nextDouble() * wait;
        } else if (jitter == Jitter.PLUS_MINUS) {
            wait = wait + 2 * random.nextDouble() * base - base;
        }
        return Duration.ofNanos((long) wait);
    }
}
