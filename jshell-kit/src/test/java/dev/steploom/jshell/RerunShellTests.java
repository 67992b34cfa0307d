package dev.steploom.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One session, as a user types it, that changes this and that between runs of one job. */
class RerunShellTests {
    /** What the shell printed after each title. */
    private static final Map<String, String> SCREENS = new HashMap<>();

    private static final Pattern TITLE = Pattern.compile("\\$\\d+ ==> \"## ");

    @BeforeAll
    static void typeTheSession() throws Exception {
        String screen = ShellSession.type(
                "int rate = 10",
                "record City(String name, int people) {}",
                "int twice(int n) { return 2 * n; }",
                "int scaled(int n) { return rate * n; }",
                "var calls = new java.util.ArrayList<String>()",
                "var load = op(\"load\", () -> { calls.add(\"load\"); return 3; })",
                "var twice = op(\"twice\", (Integer n) -> twice(n))",
                "var scale = op(\"scale\", (Integer n) -> scaled(n))",
                "var town = op(\"town\", (Integer n) -> new City(\"Oslo\", n))",
                "var sum = op(\"sum\", (Integer a, Integer b) -> a + b)",
                "Job<Integer> compose() { return job(\"j\", () -> { var n = load.call(); town.call(n); "
                        + "return sum.call(twice.call(n), scale.call(n)); }); }",
                "var j = compose()",
                title("first"),
                "rerun(j)",
                title("nothing"),
                "rerun(j)",
                "explain(\"twice\")",
                title("helper"),
                "int twice(int n) { return 2 * n + 1; }",
                "rerun(j)",
                title("same text"),
                "int twice(int n) { return 2 * n + 1; }",
                "rerun(j)",
                title("assigned"),
                "rate = 100",
                "rerun(j)",
                title("declared"),
                "int rate = 7",
                "rerun(j)",
                title("from"),
                "rerunFrom(\"scale\")",
                title("forget"),
                "forget(\"town\")",
                "rerun(j)",
                title("after forget"),
                "rerun(j)",
                title("unknown"),
                "rerunFrom(\"scal\")",
                "forget(\"lod\")",
                title("op"),
                "var scale = op(\"scale\", (Integer n) -> scaled(n) + 1)",
                "j = compose()",
                "rerun(j)",
                title("record"),
                "record City(String name, int people) { String upper() { return name.toUpperCase(); } }",
                "var town = op(\"town\", (Integer n) -> new City(\"Oslo\", n))",
                "j = compose()",
                "rerun(j)",
                title("lambda"),
                "java.util.function.IntUnaryOperator near = n -> n + 1",
                "var lines = new java.io.StringReader(\"text\")",
                "var read = op(\"read\", () -> near.applyAsInt(lines.ready() ? 1 : 0))",
                "var k = job(\"k\", () -> read.call())",
                "run(k)",
                "near = n -> n + 2",
                "rerun(k)",
                title("open"),
                "lines.read()",
                "rerun(k)",
                "lines = new java.io.StringReader(\"other\")",
                "rerun(k)",
                title("run"),
                "rate = 8",
                "run(j)",
                "rerun(j)",
                title("emptied"),
                "j = null",
                "rerun(j)",
                "rerunFrom(j, \"load\")",
                title("calls"),
                "calls");
        for (String part : TITLE.split(screen, -1)) {
            SCREENS.put(part.substring(0, part.indexOf('"') < 0 ? 0 : part.indexOf('"')), part);
        }
    }

    private static String title(String text) {
        return "\"## \" + \"" + text + "\"";
    }

    private static String after(String title) {
        return SCREENS.getOrDefault(title, "The session did not come to " + title);
    }

    @Test
    void runsEverythingTheFirstTime() {
        assertThat(after("first")).contains("""
                rerun of job j: 5 of 5 steps
                  runs    load   first run
                  runs    scale  first run
                  runs    town   first run
                  runs    twice  first run
                  runs    sum    first run
                """).contains("==> run of job j: SUCCESS, 5 steps, output 36");
    }

    @Test
    void runsNothingIfNothingChanged() {
        assertThat(after("nothing")).contains("""
                rerun of job j: nothing changed
                  reused  load
                  reused  scale
                  reused  town
                  reused  twice
                  reused  sum
                """).contains("==> run of job j: SUCCESS, 0 of 5 steps, output 36");
    }

    @Test
    void explainsWhatWasReused() {
        assertThat(after("nothing")).contains("""
                Step 'twice' of job 'j' succeeded
                  reused: its outputs are those of an earlier run
                  input arg0: 3
                """);
    }

    @Test
    void runsWhatAHelperReaches() {
        assertThat(after("helper")).contains("""
                rerun of job j: 2 of 5 steps
                  runs    twice  twice(int) changed
                  runs    sum    twice runs again
                  reused  load
                  reused  scale
                  reused  town
                """).contains("==> run of job j: SUCCESS, 2 of 5 steps, output 37");
    }

    @Test
    void runsNothingIfAHelperIsTypedAgain() {
        assertThat(after("same text")).contains("rerun of job j: nothing changed\n");
    }

    @Test
    void runsWhatUsesAVariable() {
        assertThat(after("assigned")).contains("""
                rerun of job j: 2 of 5 steps
                  runs    scale  variable rate changed
                  runs    sum    scale runs again
                """).contains("output 307");
        assertThat(after("declared"))
                .contains("  runs    scale  variable rate changed\n")
                .contains("output 28");
    }

    @Test
    void runsFromAStep() {
        assertThat(after("from")).contains("""
                rerun of job j: 2 of 5 steps
                  runs    scale  asked for
                  runs    sum    scale runs again
                """);
    }

    @Test
    void runsWhatWasForgottenOnce() {
        assertThat(after("forget")).contains("""
                rerun of job j: 1 of 5 steps
                  runs    town   forgotten
                """);
        assertThat(after("after forget")).contains("rerun of job j: nothing changed\n");
    }

    @Test
    void namesTheNearestStep() {
        assertThat(after("unknown"))
                .contains("There is no step or op \"scal\" in job 'j'. Did you mean \"scale\"?")
                .contains("There is no step or op \"lod\" in job 'j'. Did you mean \"load\"?");
    }

    @Test
    void runsAnOpThatWasDefinedAnew() {
        assertThat(after("op")).contains("""
                rerun of job j: 2 of 5 steps
                  runs    scale  its code changed
                  runs    sum    scale runs again
                """).contains("output 29");
    }

    @Test
    void runsWhatUsesARecord() {
        assertThat(after("record")).contains("""
                rerun of job j: 1 of 5 steps
                  runs    town   record City changed
                """);
    }

    @Test
    void runsWhatUsesALambdaOfAVariable() {
        assertThat(after("lambda")).contains("  runs    read  variable near changed\n");
    }

    @Test
    void comparesWhatIsOpenByIdentity() {
        assertThat(after("open"))
                .contains("rerun of job k: nothing changed\n")
                .contains("  runs    read  variable lines is another object\n");
    }

    @Test
    void saysWhyAJobIsNull() {
        assertThat(after("emptied"))
                .containsPattern("(?s)The job is null\\. JShell resets.*The job is null\\.")
                .doesNotContain("NullPointerException");
    }

    @Test
    void countsARunAsTheLastRun() {
        assertThat(after("run")).contains("rerun of job j: nothing changed\n").contains("0 of 5 steps, output 32");
    }

    @Test
    void doesNotCountWhatTheRunItselfChanged() {
        assertThat(after("calls")).contains("==> [load, load]"); // of the first run, and of run(j)
    }
}
