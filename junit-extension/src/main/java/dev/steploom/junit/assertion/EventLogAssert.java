package dev.steploom.junit.assertion;

import static dev.steploom.type.Given.given;
import static dev.steploom.type.Given.givenAll;

import dev.steploom.event.Event;
import dev.steploom.event.EventType;
import dev.steploom.junit.report.EventText;
import dev.steploom.junit.report.Finding;
import dev.steploom.junit.report.RunPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.slf4j.event.Level;

/** Assertions about the events of a run; those on lists hold as well. */
public class EventLogAssert extends AbstractListAssert<EventLogAssert, RunEvents, Event, ObjectAssert<Event>> {
    private static final int SHOWN = 30;

    /**
     * Begins an assertion.
     *
     * @param actual events of a run
     */
    public EventLogAssert(RunEvents actual) {
        super(actual, EventLogAssert.class);
    }

    /**
     * Asserts that events of these types came in this order, with others between them perhaps.
     *
     * <pre>{@code
     * assertThat(result).events().containsSubsequence(STEP_UP_FOR_RETRY, STEP_SUCCESS);   // passes
     * assertThat(result).events().containsSubsequence(STEP_SUCCESS, STEP_START);          // fails of a single step
     * }</pre>
     *
     * @param types the types
     * @return this
     */
    public EventLogAssert containsSubsequence(EventType... types) {
        givenAll(types, "types");
        return containsSubsequence(
                Arrays.stream(types).map(type -> new EventPattern(type, null)).toArray(EventPattern[]::new));
    }

    /**
     * Asserts that events of these types and steps came in this order, with others between them perhaps.
     *
     * <pre>{@code
     * assertThat(result).events()
     *         .containsSubsequence(event(STEP_SUCCESS, "load"), event(STEP_START, "clean"));   // passes
     * }</pre>
     *
     * @param patterns what the events should be
     * @return this
     */
    public EventLogAssert containsSubsequence(EventPattern... patterns) {
        givenAll(patterns, "patterns");
        isNotNull();
        int found = 0;
        int place = 0;
        for (int i = 0; i < actual.size() && found < patterns.length; i++) {
            if (patterns[found].matches(actual.get(i))) {
                found++;
                place = i + 1;
            }
        }
        if (found == patterns.length) {
            return this;
        }
        String wanted = Arrays.stream(patterns).map(EventPattern::toString).collect(Collectors.joining(", "));
        String got = "no " + patterns[found] + (found == 0 ? "" : " after " + patterns[found - 1]);
        throw failure(withEvents(Finding.of("events of " + job(), wanted, got), found == 0 ? 0 : place));
    }

    private Finding withEvents(Finding finding, int from) {
        Finding more = finding.note(from == 0 ? "events:" : "events from there on:");
        List<Event> rest = actual.subList(from, actual.size());
        for (Event event : rest.subList(0, Math.min(SHOWN, rest.size()))) {
            more = more.note("  " + shortened(EventText.line(event)));
        }
        return rest.size() > SHOWN
                ? more.note("  ⋮ " + (rest.size() - SHOWN) + " more")
                : rest.isEmpty() ? more.note("  none") : more;
    }

    private static String shortened(String line) {
        return line.length() <= 96 ? line : line.substring(0, 95) + "…";
    }

    /**
     * Goes on with the events of one step.
     *
     * <pre>{@code
     * assertThat(result).events().ofStep("load").hasSize(3);   // passes
     * assertThat(result).events().ofStep("laod");              // fails: did you mean "load"?
     * }</pre>
     *
     * @param key the step's key
     * @return an assertion about its events
     */
    public EventLogAssert ofStep(String key) {
        given(key, "key");
        isNotNull();
        if (!actual.result().steps().containsKey(key)) {
            throw failure(StepNames.unknown(actual.result(), key));
        }
        return filteredOn(event -> key.equals(event.stepKey()));
    }

    /**
     * Goes on with the events of one type.
     *
     * <pre>{@code
     * assertThat(result).events().ofType(STEP_RESTARTED).hasSize(2);   // passes
     * assertThat(result).events().ofType(STEP_RESTARTED).isEmpty();    // fails
     * }</pre>
     *
     * @param type the type
     * @return an assertion about these events
     */
    public EventLogAssert ofType(EventType type) {
        given(type, "type");
        return filteredOn(event -> event.type() == type);
    }

    /**
     * Asserts that nothing threw and nobody logged an error: in no attempt of a step, no hook, and no resource.
     *
     * <pre>{@code
     * assertThat(result).events().hasNoErrors();   // passes
     * assertThat(retried).events().hasNoErrors();  // fails, although the run succeeded in the end
     * }</pre>
     *
     * @return this
     */
    public EventLogAssert hasNoErrors() {
        isNotNull();
        List<Event> errors = new ArrayList<>();
        actual.stream().filter(EventLogAssert::isError).forEach(errors::add);
        if (errors.isEmpty()) {
            return this;
        }
        Finding finding = Finding.of("events of " + job(), "no errors", String.valueOf(errors.size()));
        for (Event event : errors.subList(0, Math.min(SHOWN, errors.size()))) {
            finding = finding.note("  " + shortened(EventText.line(event)));
        }
        throw failure(errors.size() > SHOWN ? finding.note("  ⋮ " + (errors.size() - SHOWN) + " more") : finding);
    }

    private static boolean isError(Event event) {
        return switch (event.type()) {
            case RUN_FAILURE, RESOURCE_INIT_FAILURE, STEP_FAILURE, STEP_UP_FOR_RETRY, HOOK_ERRORED -> true;
            case LOG_MESSAGE -> ((Event.LogMessage) event).level() == Level.ERROR;
            default -> false;
        };
    }

    private String job() {
        return "job '" + actual.result().jobName() + "'";
    }

    private AssertionError failure(Finding finding) {
        String page = RunPage.of(actual.result()).with(finding).text();
        return failureWithActualExpected(finding.actual(), finding.expected(), "\n%s", page);
    }

    @Override
    protected ObjectAssert<Event> toAssert(Event value, String description) {
        return new ObjectAssert<>(value).as(description);
    }

    @Override
    protected EventLogAssert newAbstractIterableAssert(Iterable<? extends Event> iterable) {
        List<Event> events = StreamSupport.stream(iterable.spliterator(), false)
                .<Event>map(event -> event)
                .toList();
        return new EventLogAssert(new RunEvents(actual.result(), events));
    }
}
