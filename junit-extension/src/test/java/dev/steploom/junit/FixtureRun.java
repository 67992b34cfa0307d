package dev.steploom.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** What JUnit says of test classes that a test runs as its material. */
final class FixtureRun {
    private final EngineExecutionResults results;

    private FixtureRun(EngineExecutionResults results) {
        this.results = results;
    }

    static FixtureRun of(Class<?>... fixtures) {
        return of(builder -> builder, fixtures);
    }

    static FixtureRun of(UnaryOperator<EngineTestKit.Builder> setting, Class<?>... fixtures) {
        EngineTestKit.Builder builder = EngineTestKit.engine("junit-jupiter")
                .selectors(Arrays.stream(fixtures)
                        .map(type -> selectClass(type))
                        .toArray(org.junit.platform.engine.discovery.ClassSelector[]::new));
        return new FixtureRun(setting.apply(builder).execute());
    }

    EngineExecutionResults results() {
        return results;
    }

    /** Asserts that so many tests ran, and all of them well. */
    void passed(int tests) {
        assertThat(failures()).isEmpty();
        results.testEvents().assertStatistics(s -> s.started(tests).succeeded(tests));
    }

    /** The names of the tests that were started, in order. */
    List<String> names() {
        return results.testEvents().started().stream()
                .map(event -> event.getTestDescriptor().getDisplayName())
                .toList();
    }

    /** What tests, and containers of tests, failed with. */
    List<Throwable> failures() {
        List<Throwable> failures = new ArrayList<>();
        results.allEvents().failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .forEach(result -> failures.add(result.getThrowable().orElseThrow()));
        return failures;
    }

    /** What the only test that failed did so with. */
    Throwable failure() {
        assertThat(failures()).hasSize(1);
        return failures().get(0);
    }

    /** The report entries that were published, in order. */
    List<Map<String, String>> reports() {
        return results.allEvents().reportingEntryPublished().stream()
                .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
                .toList();
    }

    /** Why tests were skipped. */
    List<String> skipped() {
        return results.testEvents().skipped().stream()
                .map(event -> event.getPayload(String.class).orElse(""))
                .toList();
    }

    /** Every event, for a test that looks closer. */
    List<Event> events() {
        return results.allEvents().list();
    }
}
