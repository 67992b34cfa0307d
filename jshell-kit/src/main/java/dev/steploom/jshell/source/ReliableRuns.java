package dev.steploom.jshell.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Chooses the runs whose output the class gives again: none that is older than something that its job uses, none with
 * options, which are not known, and none of a job that changes what the session keeps.
 */
final class ReliableRuns {
    private final List<SnippetCode> all;
    private final Map<String, SnippetCode> kept = new LinkedHashMap<>();

    ReliableRuns(List<SnippetCode> all, List<SnippetCode> kept) {
        this.all = all;
        kept.forEach(snippet -> this.kept.put(snippet.id(), snippet));
    }

    /** Returns the jobs by their variables, those runs forgotten that are not reliable. */
    Map<String, LiveJob> of(List<LiveJob> jobs) {
        Map<String, LiveJob> known = new HashMap<>();
        for (LiveJob live : jobs) {
            for (SnippetCode job : kept.values()) {
                if (job.isVariable() && job.name().equals(live.variable())) {
                    known.put(
                            live.variable(), isReliable(job) ? live : new LiveJob(live.variable(), live.needs(), null));
                }
            }
        }
        return known;
    }

    private boolean isReliable(SnippetCode job) {
        long ran = ranAt(job.name());
        Set<SnippetCode> used = new HashSet<>();
        use(job, used);
        for (SnippetCode snippet : used) {
            boolean changes = !snippet.code().assigned().isEmpty()
                    || !snippet.code().changed().isEmpty();
            if (changes || snippet.wrapper().micros() > ran) {
                return false;
            }
        }
        return kept.values().stream()
                .filter(SnippetCode::isStatement)
                .allMatch(statement -> statement.wrapper().micros() <= ran);
    }

    private void use(SnippetCode snippet, Set<SnippetCode> used) {
        if (used.add(snippet)) {
            for (String id : snippet.uses()) {
                SnippetCode one = kept.get(id);
                if (one != null) {
                    use(one, used);
                }
            }
        }
    }

    /** Returns when a snippet last ran the job that a variable holds; before all time if none did so without options. */
    private long ranAt(String job) {
        String name = Pattern.quote(job);
        Pattern runs = Pattern.compile("\\b(?:run|rerun)\\(\\s*" + name + "\\s*\\)|(?<![\\w$.])" + name
                + "\\s*\\.\\s*execute(?:InProcess)?\\(\\s*\\)");
        Pattern withOptions = Pattern.compile("\\b(?:run|rerun)\\(\\s*" + name + "\\s*,|(?<![\\w$.])" + name
                + "\\s*\\.\\s*execute(?:InProcess)?\\(\\s*[^)\\s]");
        long ran = -1;
        for (SnippetCode snippet : all) {
            String text = snippet.code().text();
            if (snippet.runs() && withOptions.matcher(text).find()) {
                ran = -1;
            } else if (snippet.runs() && runs.matcher(text).find()) {
                ran = snippet.wrapper().micros();
            }
        }
        return ran;
    }
}
