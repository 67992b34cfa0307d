package dev.steploom.junit.report;

import static dev.steploom.Steploom.all;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.resource;
import static dev.steploom.Steploom.value;
import static dev.steploom.junit.assertion.Runs.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Out;
import dev.steploom.definition.OpContext;
import dev.steploom.junit.assertion.Runs;
import dev.steploom.resource.ResourceContext;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.resource.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page of a run. */
class RunPageTests {
    private static final ResourceKey<String> SERVER = resource("server", String.class);
    private static final Op1<String, Integer> PARSE = op(RunPageTests::parse);
    private static final Op1<List<Integer>, Integer> COUNT = op(RunPageTests::count);
    private static final Op0<String> TEXT = op(RunPageTests::text);

    static int parse(String text) {
        return Integer.parseInt(text);
    }

    static int count(List<Integer> numbers) {
        if (!numbers.isEmpty()) {
            throw new IllegalStateException("line one\nline two\n" + "x".repeat(500) + "\n\nmore".repeat(20));
        }
        return 0;
    }

    static String text() {
        return "row ".repeat(1_000_000);
    }

    static String connect(ResourceContext context) {
        if (context != null) {
            throw new IllegalStateException("no route");
        }
        return "";
    }

    static int serve(OpContext context) {
        return context.resource(SERVER).length();
    }

    @Test
    void ofARunWithoutExpectationsBeginsWithTheJob() {
        assertThat(RunPage.of(run(Runs.BROKEN))).hasToString("job 'broken'\n\n" + Runs.brokenBody());
    }

    @Test
    void pointsAtTheUsersLineAndNotAtTheLibraryThatThrew() {
        String page = RunPage.of(run(job("parsing", () -> PARSE.call(value("seven")))))
                .text();

        assertThat(page).contains("""
                step 'parse' failed
                  input text: String "seven"
                  NumberFormatException: For input string: "seven"
                      at dev.steploom.junit.report.RunPageTests.parse(RunPageTests.java:""");
    }

    @Test
    void staysShortForTenThousandSteps() {
        Job<Integer> large = job("large", () -> {
            Out<Integer> five = Runs.RETURN_FIVE.call();
            List<Out<Integer>> ends = new ArrayList<>();
            for (int i = 0; i < 10_000; i++) {
                ends.add(Runs.ADD_ONE.call(five));
            }
            return COUNT.call(all(ends));
        });

        String page = RunPage.of(run(large)).text();

        assertThat(page.lines().count()).isLessThan(90);
        assertThat(page.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(240));
        assertThat(page)
                .contains("✗ run failed in 1:40 min: 10001 succeeded, 1 failed")
                .contains("⋮ 9942 more steps: 9942 succeeded; none longer than 10.0 ms")
                .contains("  input numbers: ArrayList [6, 6, 6, 6, 6, 6,")
                .contains("  IllegalStateException: line one\n    line two\n    xxx")
                .contains("    ⋮ 15 more lines");
    }

    @Test
    void staysShortForLongValues() {
        String page =
                RunPage.of(run(job("long", () -> PARSE.call(TEXT.call())))).text();

        assertThat(page.length()).isLessThan(2_000);
        assertThat(page).contains("  input text: String \"row row row row");
    }

    @Test
    void tellsWhatWentWrongOutsideOfTheSteps() {
        Job<Integer> served = job(
                "served",
                () -> op(RunPageTests::serve).requires(SERVER).call(),
                j -> j.resource(SERVER, ResourceDefinition.from(RunPageTests::connect)));

        assertThat(RunPage.of(run(served)).text()).isEqualTo("""
                job 'served'

                ✗ run failed in 0 ns: no steps
                  ResourceException: The resource "server" could not be made: IllegalStateException: no route

                the run failed outside of its steps
                  ResourceException: The resource "server" could not be made: IllegalStateException: no route
                  caused by IllegalStateException: no route
                      at dev.steploom.junit.report.RunPageTests.connect(RunPageTests.java:48)""");
    }

    @Test
    void tellsAboutAStepAndTheFirstThatFailed() {
        assertThat(RunPage.of(run(Runs.BROKEN)).about("return_five").text())
                .isEqualTo("job 'broken'\n\n" + Runs.brokenBody("""
                        step 'return_five' succeeded
                          op 'return_five' is called at Runs.java:%d""".formatted(Runs.line("job(\"broken\""))));
    }

    @Test
    void doesNotTellAStepTwice() {
        assertThat(RunPage.of(run(Runs.BROKEN)).about("read").text()).isEqualTo("job 'broken'\n\n" + Runs.brokenBody());
    }
}
