package dev.steploom.examples.hackernews.api;

import dev.steploom.definition.Backoff;
import dev.steploom.definition.RetryPolicy;
import dev.steploom.execution.RunClock;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/** Asks until there is an answer, or until it is enough. Says in the log what is asked again, and in the error what is not. */
final class Attempts {
    private final Exchange exchange;
    private final Pace pace;
    private final ApiSettings settings;
    private final RetryPolicy policy;
    private final RunClock clock;
    private final Logger log;

    Attempts(Exchange exchange, ApiSettings settings, RunClock clock, Logger log) {
        this.exchange = exchange;
        this.pace = new Pace(clock, settings.requestsPerSecond());
        this.settings = settings;
        this.policy = RetryPolicy.of(settings.maxAttempts() - 1)
                .withDelay(settings.firstWait())
                .withBackoff(Backoff.EXPONENTIAL);
        this.clock = clock;
        this.log = log;
    }

    String get(URI uri) throws BrokenBodyException, ApiException, InterruptedException {
        List<String> seen = new ArrayList<>();
        while (true) {
            pace.await();
            Outcome outcome = exchange.get(uri);
            if (outcome instanceof Outcome.Whole whole) {
                return whole.json();
            }
            if (outcome instanceof Outcome.Refused refused) {
                throw new ApiException(
                        uri + " is refused: " + refused.what() + ". Asking again would not help; look at baseUrl.");
            }
            Outcome.Passing passing = (Outcome.Passing) outcome;
            seen.add(passing.what());
            Duration asked = passing instanceof Outcome.Unavailable unavailable ? unavailable.retryAfter() : null;
            boolean tooLong = asked != null && asked.compareTo(settings.longestWait()) > 0;
            if (tooLong || seen.size() > policy.maxRetries()) {
                String attempts = seen.size() == 1 ? "1 attempt" : seen.size() + " attempts";
                String message = "gave up " + uri + " after " + attempts + ": " + inShort(seen);
                log.info(message);
                if (passing instanceof Outcome.Broken) {
                    throw new BrokenBodyException(message);
                }
                throw new ApiException(message + whatToDo(tooLong ? asked : null));
            }
            waitBeforeNext(uri, seen, asked);
        }
    }

    private void waitBeforeNext(URI uri, List<String> seen, @Nullable Duration asked) throws InterruptedException {
        Duration wait = policy.waitBefore(seen.size(), ThreadLocalRandom.current());
        wait = wait.compareTo(settings.longestWait()) > 0 ? settings.longestWait() : wait;
        if (asked != null) {
            pace.pause(asked);
            wait = wait.compareTo(asked) < 0 ? asked : wait;
        }
        log.info(
                "{}: {}; attempt {} of {} in {}{}",
                uri.getPath(),
                seen.get(seen.size() - 1),
                seen.size() + 1,
                settings.maxAttempts(),
                Exchange.inWords(wait),
                wait.equals(asked) ? ", as the service asks" : "");
        clock.sleep(wait);
    }

    private String whatToDo(@Nullable Duration tooLong) {
        return tooLong == null
                ? ". The service may be down or the network gone: run again later, or raise maxAttempts."
                : ". The service asks to wait " + Exchange.inWords(tooLong) + ", longer than longestWait, "
                        + Exchange.inWords(settings.longestWait()) + ": run again later, or raise that.";
    }

    /** Tells what is the same several times on end once. */
    private static String inShort(List<String> seen) {
        StringBuilder text = new StringBuilder();
        for (int from = 0, to; from < seen.size(); from = to) {
            to = from + 1;
            while (to < seen.size() && seen.get(to).equals(seen.get(from))) {
                to++;
            }
            text.append(from == 0 ? "" : ", ").append(seen.get(from));
            text.append(to - from == 1 ? "" : " (" + (to - from) + " times)");
        }
        return text.toString();
    }
}
