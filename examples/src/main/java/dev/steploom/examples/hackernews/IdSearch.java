package dev.steploom.examples.hackernews;

import dev.steploom.examples.hackernews.api.BrokenBodyException;
import dev.steploom.examples.hackernews.api.HackerNewsApi;
import dev.steploom.examples.hackernews.data.IdRange;
import dev.steploom.examples.hackernews.data.ItemTimes;
import dev.steploom.partition.TimeWindow;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * Finds the ids of an hour by halving: the API knows ids and no times, but later items have higher ids. An id without a
 * time counts to the hour of the next one that has a time, so that every id belongs to one hour.
 */
final class IdSearch {
    private final HackerNewsApi api;

    IdSearch(HackerNewsApi api) {
        this.api = api;
    }

    IdRange idsOf(TimeWindow hour) throws IOException, InterruptedException {
        long beyond = api.newestId() + 1;
        long first = firstFrom(hour.start().toInstant(), 1, beyond);
        return new IdRange(first, firstFrom(hour.end().toInstant(), first, beyond));
    }

    /** The first id from low on whose item is not before a time; high if there is none below it. */
    private long firstFrom(Instant time, long low, long high) throws IOException, InterruptedException {
        long from = low;
        long to = high;
        while (from < to) {
            long middle = from + (to - from) / 2;
            long probe = middle;
            Optional<Instant> found = timeOf(probe);
            while (found.isEmpty() && ++probe < to) {
                found = timeOf(probe);
            }
            if (found.isPresent() && found.get().isBefore(time)) {
                from = probe + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private Optional<Instant> timeOf(long id) throws IOException, InterruptedException {
        try {
            return ItemTimes.in(api.item(id));
        } catch (BrokenBodyException e) {
            return Optional.empty(); // Whoever fetches the hour meets it again, and reports it.
        }
    }
}
