package dev.steploom.examples.flights.report;

import static dev.steploom.examples.report.Words.percent;
import static dev.steploom.examples.report.Words.tenths;

import dev.steploom.examples.flights.stats.Summary;
import dev.steploom.examples.flights.stats.WeekDelays;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Says in words what the numbers show. */
final class Headline {
    private static final Comparator<WeekDelays> BY_MEAN =
            Comparator.comparingDouble(week -> week.total().mean());
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private Headline() {}

    static String period(Summary summary) {
        List<WeekDelays> weeks = summary.weeks();
        if (weeks.isEmpty()) {
            return "no flights";
        }
        LocalDate first = weeks.get(0).week().monday();
        LocalDate last = weeks.get(weeks.size() - 1).week().monday();
        String from = MONTH.format(first);
        String to = MONTH.format(last);
        if (from.equals(to)) {
            return from;
        }
        return (first.getYear() == last.getYear() ? from.substring(0, from.indexOf(' ')) : from) + " to " + to;
    }

    static String title(Summary summary) {
        double mean = summary.total().mean();
        return "Flights were %s minutes %s on average".formatted(tenths(Math.abs(mean)), mean < 0 ? "early" : "late");
    }

    static String lead(ReportData data) {
        List<WeekDelays> weeks = data.summary().weeks();
        if (weeks.isEmpty()) {
            return "There are no flights to report on.";
        }
        WeekDelays worst = weeks.stream().max(BY_MEAN).orElseThrow();
        WeekDelays best = weeks.stream().min(BY_MEAN).orElseThrow();
        StringBuilder lead = new StringBuilder();
        lead.append("%s of the flights were more than 15 minutes late."
                .formatted(percent(data.summary().total().lateShare())));
        if (weeks.size() > 1) {
            lead.append(" The worst week began on %s (%s minutes on average), the best on %s (%s)."
                    .formatted(
                            worst.week().label(),
                            tenths(worst.total().mean()),
                            best.week().label(),
                            tenths(best.total().mean())));
        }
        if (!data.worst().routes().isEmpty()) {
            lead.append(" The worst route was %s: %s minutes."
                    .formatted(
                            data.worst().routes().get(0).places(),
                            tenths(data.worst().routes().get(0).delays().mean())));
        }
        return lead.toString();
    }
}
