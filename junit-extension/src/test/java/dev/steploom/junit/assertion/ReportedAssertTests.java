package dev.steploom.junit.assertion;

import static dev.steploom.junit.SteploomAssertions.assertThat;
import static dev.steploom.junit.assertion.Runs.failure;
import static dev.steploom.junit.assertion.Runs.run;

import dev.steploom.ExecuteInProcessResult;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

/** Assertions about what ops report: messages and assets. */
class ReportedAssertTests {
    private final ExecuteInProcessResult<Integer> loading = run(Runs.LOADING);

    private static String page(String head) {
        return head + "\n\n" + Runs.LOADING_TIMELINE;
    }

    @Test
    void passWhereTheOpReportedIt() {
        assertThat(loading)
                .hasLogged(Level.WARN, "line 7")
                .hasMaterialized("raw/flights")
                .hasMaterialized("raw/flights", Map.of("rows", 5));
    }

    @Test
    void hasLoggedShowsTheMessages() {
        assertThat(failure(() -> assertThat(loading).hasLogged(Level.WARN, "line 8")))
                .isEqualTo(page("""
                messages of job 'loading'
                  expected: WARN with "line 8"
                  actual:   1 of WARN, 1 in all
                    WARN "line 7 is empty\""""));
    }

    @Test
    void hasLoggedTellsLevelsApart() {
        assertThat(failure(() -> assertThat(loading).hasLogged(Level.ERROR, "line 7")))
                .isEqualTo(page("""
                messages of job 'loading'
                  expected: ERROR with "line 7"
                  actual:   0 of ERROR, 1 in all
                    WARN "line 7 is empty\""""));
    }

    @Test
    void hasLoggedOfAStepThatIsSilent() {
        assertThat(failure(() -> assertThat(loading).step("return_five").hasLogged(Level.WARN, "line 7")))
                .isEqualTo(page("""
                        messages of step 'return_five' of job 'loading'
                          expected: WARN with "line 7"
                          actual:   none""") + """


                        step 'return_five' succeeded
                          op 'return_five' is called at Runs.java:%d""".formatted(Runs.line("job(\"loading\"")));
    }

    @Test
    void hasMaterializedNamesTheNearestAsset() {
        assertThat(failure(() -> assertThat(loading).hasMaterialized("raw/flight")))
                .isEqualTo(page("""
                assets that job 'loading' wrote
                  expected: raw/flight
                  actual:   raw/flights
                  Did you mean "raw/flights"?"""));
    }

    @Test
    void hasMaterializedShowsTheMetadata() {
        assertThat(failure(() -> assertThat(loading).hasMaterialized("raw/flights", Map.of("rows", 4))))
                .isEqualTo(page("""
                        assets that job 'loading' wrote
                          expected: raw/flights with {rows=4}
                          actual:   raw/flights
                            raw/flights with {rows=5}"""));
    }

    @Test
    void hasMaterializedOfAStepThatWroteNothing() {
        assertThat(failure(() -> assertThat(loading).step("return_five").hasMaterialized("raw/flights")))
                .startsWith("""
                        assets that step 'return_five' of job 'loading' wrote
                          expected: raw/flights
                          actual:   none
                        """);
    }
}
