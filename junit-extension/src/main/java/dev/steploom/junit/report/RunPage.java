package dev.steploom.junit.report;

import dev.steploom.event.ErrorInfo;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.render.Timelines;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run as a page of text, for whoever reads why a test failed: what was expected and found, the run over time, and the
 * first step that went wrong with its inputs, its errors and the lines of code that they come from.
 *
 * <pre>{@code
 * job 'do_stuff'
 *   expected: succeeded
 *   actual:   failed
 *
 * ✗ run failed in 20.0 ms: 1 succeeded, 1 failed
 *   ✓ return_five ▕█████         ▏  10.0 ms
 *   ✗ add_one     ▕     ▓▓▓▓▓    ▏  10.0 ms
 *     IllegalStateException: no luck
 *
 * step 'add_one' failed
 *   input number: Integer 5
 *   IllegalStateException: no luck
 *       at com.example.Greetings.addOne(Greetings.java:17)
 *   op 'add_one' is called at Greetings.java:30
 * }</pre>
 *
 * <p>However many steps a run has and however long its values are, the page stays short.
 */
public final class RunPage {
    private final JobExecutionResult result;
    private final @Nullable Finding finding;
    private final @Nullable String step;

    private RunPage(JobExecutionResult result, @Nullable Finding finding, @Nullable String step) {
        this.result = result;
        this.finding = finding;
        this.step = step;
    }

    /**
     * Makes a page of a run.
     *
     * @param result what the run did
     * @return a page that expects nothing
     */
    public static RunPage of(JobExecutionResult result) {
        return new RunPage(result, null, null);
    }

    /**
     * Says what was expected and found, at the head of the page.
     *
     * @param found what was found
     * @return a copy with this head
     */
    public RunPage with(Finding found) {
        return new RunPage(result, found, step);
    }

    /**
     * Tells about a step, beside the first that failed.
     *
     * @param stepKey the step's key, such as {@code outer.inner[key]}
     * @return a copy that tells this step's inputs too
     */
    public RunPage about(String stepKey) {
        return new RunPage(result, finding, stepKey);
    }

    /**
     * Returns the page.
     *
     * @return lines of at most about 100 columns, without a line break at the end
     */
    public String text() {
        return (finding == null ? "job '" + result.jobName() + "'" : finding.toString()) + "\n\n" + body();
    }

    /**
     * Returns the page without its head.
     *
     * @return the run over time, and the steps that matter; without a line break at the end
     */
    public String body() {
        StringBuilder text = new StringBuilder(Timelines.text(result.events()).stripTrailing());
        Iterator<String> failed = result.failures().keySet().iterator();
        String first = failed.hasNext() ? failed.next() : null;
        List<String> lines = new ArrayList<>();
        if (step != null && !step.equals(first)) {
            lines.addAll(new StepSection(result, step).lines());
        }
        if (first != null) {
            lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
            lines.addAll(new StepSection(result, first).lines());
        } else {
            addRunError(lines);
        }
        if (!lines.isEmpty()) {
            text.append("\n\n").append(String.join("\n", lines));
        }
        return text.toString();
    }

    /** What went wrong outside of the steps. */
    private void addRunError(List<String> lines) {
        ErrorInfo error = result.error();
        if (error != null) {
            lines.addAll(lines.isEmpty() ? List.of() : List.of(""));
            lines.add("the run failed outside of its steps");
            ErrorLines.of(error).forEach(line -> lines.add("  " + line));
        }
    }

    @Override
    public String toString() {
        return text();
    }
}
