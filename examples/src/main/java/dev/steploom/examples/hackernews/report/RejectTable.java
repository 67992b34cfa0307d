package dev.steploom.examples.hackernews.report;

import dev.steploom.examples.hackernews.data.Reason;
import dev.steploom.examples.hackernews.data.Reject;
import dev.steploom.examples.report.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was left out, reason by reason. */
public final class RejectTable {
    private static final int IDS_SHOWN = 5;

    private RejectTable() {}

    /**
     * Makes rows of reasons.
     *
     * @param rejects what was left out
     * @return the heading, and a row for each reason that there was
     */
    public static List<List<String>> rows(List<Reject> rejects) {
        Map<Reason, List<Reject>> byReason = new EnumMap<>(Reason.class);
        rejects.forEach(reject -> byReason.computeIfAbsent(reject.reason(), any -> new ArrayList<>())
                .add(reject));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Reason", "Items", "Ids"));
        byReason.forEach((reason, some) -> rows.add(List.of(reason.label(), Words.count(some.size()), ids(some))));
        return rows;
    }

    private static String ids(List<Reject> some) {
        String shown = some.stream()
                .limit(IDS_SHOWN)
                .map(reject -> String.valueOf(reject.id()))
                .collect(Collectors.joining(" "));
        return some.size() > IDS_SHOWN ? shown + " …" : shown;
    }
}
