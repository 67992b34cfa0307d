package dev.steploom.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.event.EventType;
import dev.steploom.render.SvgDocument.Box;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelinesTests {
    @Test
    void showsEachStepWithItsAttemptsOutcomeAndError() {
        assertThat(Timelines.text(SampleRuns.mixed().events())).isEqualTo("""
            ✗ run failed in 800 ms: 2 succeeded, 1 failed, 1 skipped, 2 retries
              ✓ read_flights          ▕████████                                             ▏   120 ms
              ✓ download              ▕       ▒▒▒···▒▒······███▌                            ▏   250 ms  ↻ 2
              ✗ aggregate[week_1].sum ▕                        ▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▏   425 ms
                IllegalStateException: no <rows> & so on ← IOException: disk full
              ↷ report                ▕                                                    ↷▏  skipped
            """);
    }

    @Test
    void showsAStepThatNeverEnded() {
        assertThat(Timelines.text(new SampleRuns()
                        .step("a", 0, 10)
                        .start("b", 10, 0)
                        .run(20, EventType.RUN_CANCELED, null)
                        .events()))
                .isEqualTo("""
                    … run cancelled in 20.0 ms: 1 succeeded, 1 unfinished
                      ✓ a ▕██████████████████████████████                              ▏  10.0 ms
                      … b ▕                              ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░▏  10.0 ms
                    """);
    }

    @Test
    void saysWhyARunFailedWithoutAFailedStep() {
        assertThat(Timelines.text(new SampleRuns()
                        .run(2, EventType.RUN_FAILURE, new IllegalStateException("no database"))
                        .events()))
                .isEqualTo("""
                    ✗ run failed in 2.00 ms: no steps
                      IllegalStateException: no database
                    """);
    }

    @Test
    void showsARunWithoutEvents() {
        assertThat(Timelines.text(List.of())).isEqualTo("… run unfinished in 0 ns: no steps\n");
        SvgDocument.parse(Timelines.svg(List.of()));
    }

    @Test
    void showsTheFailedAndTheSlowestOfManySteps() {
        SampleRuns run = SampleRuns.many(1_000).start("broken", 1_000, 0).fail("broken", 1_000.5, new Error("x"));
        String text = Timelines.text(run.events());

        assertThat(text.lines()).hasSize(1 + 60 + 1 + 1).allMatch(line -> line.length() <= 100);
        assertThat(text)
                .contains("✗ broken ")
                .contains("    Error: x\n")
                .contains("✓ step_6 ")
                .doesNotContain("step_7 ");
        assertThat(text).endsWith("  ⋮ 941 more steps: 941 succeeded; none longer than 7.00 ms\n");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 ns",
        "999, 999 ns",
        "1000, 1.00 µs",
        "205300, 205 µs",
        "999600, 1.00 ms",
        "9994999, 9.99 ms",
        "9996000, 10.0 ms",
        "99960000, 100 ms",
        "1250000000, 1.25 s",
        "99900000000, 99.9 s",
        "100000000000, 1:40 min",
        "3600000000000, 1:00 h"
    })
    void writesDurationsWithThreeDigits(long nanos, String text) {
        assertThat(Lines.duration(Duration.ofNanos(nanos))).isEqualTo(text);
    }

    @Test
    void drawsABarForEachAttempt() {
        SvgDocument svg = SvgDocument.parse(Timelines.svg(SampleRuns.mixed().events()));

        List<Box> bars = svg.boxes("attempt", "bar");
        assertThat(bars).hasSize(5).allMatch(bar -> svg.canvas().contains(bar));
        SvgDocument.assertApart(bars);
        assertThat(svg.texts())
                .contains("✗", "run failed in 800 ms: 2 succeeded, 1 failed, 1 skipped, 2 retries")
                .contains("0", "100 ms", "800 ms")
                .contains("250 ms ↻2", "skipped")
                .contains("IllegalStateException: no <rows> & so on ← IOException: disk full");
        assertThat(svg.tooltips("attempt"))
                .contains("retried after 30.0 ms: IOException: connection reset", "succeeded after 50.0 ms");
        assertThat(svg.tooltips("step")).contains("download: succeeded after 250 ms, 3 attempts");
    }

    @Test
    void cutsTheDrawingOfManySteps() {
        SvgDocument svg = SvgDocument.parse(Timelines.svg(SampleRuns.many(1_000).events()));

        assertThat(svg.elements("g", "step")).hasSize(60);
        assertThat(svg.texts()).contains("⋮ 940 more steps: 940 succeeded; none longer than 7.00 ms");
    }

    @Test
    void survivesAnyErrorMessage() {
        SampleRuns run = new SampleRuns()
                .start("a", 0, 0)
                .fail("a", 1, new Error("]]> </svg> \u0000\u001b[31m" + "x".repeat(500)));

        assertThat(Timelines.text(run.events()).lines())
                .allMatch(line -> line.length() <= 100)
                .noneMatch(line -> line.contains("\u001b"));
        SvgDocument.parse(Timelines.svg(run.events()));
    }
}
