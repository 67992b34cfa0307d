package steploom.benchmarks.regression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import steploom.benchmarks.result.Measurement;
import steploom.benchmarks.result.ResultFile;
import steploom.benchmarks.runner.CompletableFutures;
import steploom.benchmarks.runner.SteploomJob;

/**
 * What changed from one result file to another. Times are compared as multiples of bare futures of the same run, so that a
 * slower machine changes nothing: those on the same graph if there are some, else the mean of all that both files have.
 *
 * @param changes our figures that both files have, the worst first
 */
public record Regression(List<Change> changes) {
    /**
     * Compares two files.
     *
     * @param before the old one
     * @param after the new one
     * @return the changes
     * @throws IllegalArgumentException if the files share no figure of ours, or none of bare futures
     */
    public static Regression between(ResultFile before, ResultFile after) {
        List<Measurement> futures = before.measurements().stream()
                .filter(one -> one.runner().equals(CompletableFutures.NAME)
                        && one.isTime()
                        && after.find(one.key()).isPresent())
                .toList();
        if (futures.isEmpty()) {
            throw new IllegalArgumentException("The files share no time of " + CompletableFutures.NAME
                    + ", to which all others are compared. Measure with it in both runs.");
        }
        List<Change> changes = new ArrayList<>();
        for (Measurement old : before.measurements()) {
            if (old.runner().startsWith(SteploomJob.NAME)) {
                after.find(old.key())
                        .ifPresent(now -> changes.add(change(old, now, Reference.of(old, futures, after))));
            }
        }
        if (changes.isEmpty()) {
            throw new IllegalArgumentException(
                    "The files share no figure of ours. Measure the same cases in both runs.");
        }
        changes.sort(Comparator.comparingDouble(Change::factor).reversed());
        return new Regression(List.copyOf(changes));
    }

    private static Change change(Measurement old, Measurement now, Reference reference) {
        double noise = Math.hypot(relative(old), relative(now));
        return old.isTime()
                ? new Change(
                        old.key(),
                        old.value() / reference.before(),
                        now.value() / reference.after(),
                        Math.hypot(noise, reference.noise()))
                : new Change(old.key(), old.value(), now.value(), noise);
    }

    static double relative(Measurement figure) {
        return figure.error() / figure.value();
    }

    /**
     * Picks what became slower.
     *
     * @return changes beyond noise, the worst first
     */
    public List<Change> slower() {
        return changes.stream().filter(Change::isSlower).toList();
    }

    /**
     * Shows all changes.
     *
     * @return a table, a line each, and a last line that says how many are slower
     */
    public String table() {
        String lines = changes.stream()
                .map(change -> String.format(
                        Locale.ROOT,
                        "%-52s %10.2f %10.2f %6.2fx  ±%3.0f %%%s%n",
                        change.key(),
                        change.before(),
                        change.after(),
                        change.factor(),
                        change.noise() * 100,
                        change.isSlower() ? "  SLOWER" : ""))
                .collect(Collectors.joining());
        return String.format(
                        "%-52s %10s %10s %7s %7s%n",
                        "times are multiples of " + CompletableFutures.NAME, "old", "new", "", "noise")
                + lines
                + slower().size() + " of " + changes.size() + " figures became slower beyond noise"
                + System.lineSeparator();
    }
}
