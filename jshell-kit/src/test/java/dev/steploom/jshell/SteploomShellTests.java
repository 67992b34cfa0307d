package dev.steploom.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One session, as a user types it; its screen is looked at from several sides. */
class SteploomShellTests {
    private static String screen;

    @BeforeAll
    static void typeTheSession() throws Exception {
        screen = ShellSession.type(
                "int addOne(int n) { if (n > 4) throw new IllegalStateException(\"too big\"); return n + 1; }",
                "var addOne = op(\"add_one\", (Integer n) -> addOne(n))",
                "var small = job(\"small\", () -> addOne.call(addOne.call(value(3))))",
                "var large = job(\"large\", () -> addOne.call(addOne.call(value(4))))",
                "show(small)",
                "run(small)",
                "run(small, o -> o.executor(Executor.threads(2))).output() * 1000",
                "ops()",
                "jobs()",
                "run(large)",
                "explain(\"add_one\")",
                "explain(\"ad_one\")",
                "record City(String name, int people) {}",
                "show(List.of(new City(\"Oslo\", 709000), new City(\"Bergen\", 291000)))",
                "browse(small)",
                "var gone = job(\"gone\", () -> addOne.call(value(3)))",
                "/drop gone",
                "small = job(\"smaller\", () -> addOne.call(value(0)))",
                "jobs()");
    }

    @Test
    void showsAJob() {
        assertThat(screen).contains("""
                        small
                        ○  add_one          arg0 ← 3
                        ●  add_one_2        arg0 ← add_one
                        ▶  result: Integer  ← add_one_2
                        """);
    }

    @Test
    void runsAJob() {
        assertThat(screen).contains("==> run of job small: SUCCESS, 2 steps, output 5");
    }

    @Test
    void knowsSteploomsExecutorAndNotTheJdks() {
        assertThat(screen).contains("==> 5000");
    }

    @Test
    void listsTheOpsAndJobsOfTheSession() {
        assertThat(screen)
                .contains("addOne = op add_one(arg0: Integer) -> Integer\n")
                .contains("""
                        small = job small of graph small() -> Integer of 2 nodes
                        large = job large of graph large() -> Integer of 2 nodes
                        """);
    }

    @Test
    void listsWhatAVariableHoldsNow() {
        assertThat(screen).contains("""
                        small = job smaller of graph smaller() -> Integer of 1 nodes
                        large = job large of graph large() -> Integer of 2 nodes
                        """);
    }

    @Test
    void listsNothingThatWasDropped() {
        assertThat(screen).contains("gone ==> job gone of graph").doesNotContain("gone = job gone");
    }

    @Test
    void explainsAFailure() {
        assertThat(screen)
                .containsPattern("(?m)^Step 'add_one_2' of job 'large' failed$")
                .contains("""
                          called at: job("large", () -> addOne.call(addOne.call(value(4))))
                          input arg0: 5  from add_one
                          threw: IllegalStateException: too big
                            at int addOne(int n) { if (n > 4) throw new IllegalStateException("too big"); return n + 1; }
                            at op("add_one", (Integer n) -> addOne(n))
                        """)
                .contains("  cure: Correct the op, make the job anew, and run it again.\n");
    }

    @Test
    void explainsAnyStepOfTheLastRun() {
        assertThat(screen)
                .contains("Step 'add_one' of job 'large' succeeded\n")
                .contains("There is no step 'ad_one' in the last run of job 'large'. Did you mean \"add_one\"?");
    }

    @Test
    void showsRecordsAsATable() {
        assertThat(screen).contains("""
                        name    people
                        ──────  ──────
                        Oslo    709000
                        Bergen  291000
                        """);
    }

    @Test
    void saysWhereAPageIsIfThereIsNoDisplay() {
        assertThat(screen).containsPattern("Wrote \\S*page\\.html");
    }
}
