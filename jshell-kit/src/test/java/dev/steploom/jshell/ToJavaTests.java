package dev.steploom.jshell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One session in a JVM of its own, written as a class and a test, which are looked at from several sides. */
class ToJavaTests {
    private static WrittenSources sources;
    private static String screen;

    @BeforeAll
    static void typeTheSession(@TempDir Path folder) throws Exception {
        screen = ShellSession.type(
                "import java.util.concurrent.atomic.*;",
                "int addOne(int n) { return n + 1; }",
                "int use(int n) { return n + offset; }",
                "int offset = 40;",
                "var addOne = op(\"add_one\", (Integer n) -> addOne(n))",
                "var gone = op(\"gone\", (Integer n) -> n)",
                "/drop gone",
                "List<Integer> extra = new ArrayList<>(List.of(1, 2));",
                "extra.add(3)",
                "extra.size()",
                "record Total(int sum, List<Integer> parts) {}",
                "var total = op(\"total\", (Integer n) -> new Total(use(n), extra))",
                "var doStuff = job(\"do_stuff\", () -> total.call(addOne.call(value(3))))",
                "show(run(doStuff))",
                "int addOne(int n) { return n + 100; }",
                "AtomicInteger calls = new AtomicInteger();",
                "var count = op(\"count\", () -> calls.incrementAndGet())",
                "var small = job(\"small\", () -> count.call())",
                "record Limits(int limit) {}",
                "var limited = op(\"limited\", (OpContext c) -> c.config(Limits.class).limit()).withConfig(Limits.class)",
                "var configured = job(\"configured\", () -> limited.call())",
                "boolean OFF = true",
                "var broken = job(\"broken\", () -> op(\"fail\", () -> { if (OFF) throw new Exception(\"off\"); return 1; }).call())",
                "run(broken)",
                "run(doStuff)",
                "toJava(\"com.acme.Pipeline\", o -> o.folder(Path.of(\"" + folder + "\")))",
                "toJava(\"com.acme.Pipeline\", o -> o.folder(Path.of(\"" + folder + "\")))");
        sources = WrittenSources.compile(folder, "com.acme.Pipeline");
    }

    @Test
    void writesAClass() {
        assertThat(sources.mainText()).as(screen).isEqualTo("""
                package com.acme;

                import static dev.steploom.Steploom.job;
                import static dev.steploom.Steploom.op;
                import static dev.steploom.Steploom.value;

                import dev.steploom.Job;
                import dev.steploom.Op0;
                import dev.steploom.Op1;
                import dev.steploom.definition.OpContext;
                import java.util.ArrayList;
                import java.util.List;
                import java.util.concurrent.atomic.AtomicInteger;

                /** Ops and jobs that were tried out in a session of JShell. */
                public final class Pipeline {
                    record Total(int sum, List<Integer> parts) {}

                    record Limits(int limit) {}

                    static int use(int n) { return n + OFFSET; }

                    static int addOne(int n) { return n + 100; }

                    static final int OFFSET = 40;

                    static final Op1<Integer, Integer> ADD_ONE = op("add_one", (Integer n) -> addOne(n));

                    static final List<Integer> EXTRA = new ArrayList<>(List.of(1, 2));

                    static {
                        EXTRA.add(3);
                    }

                    static final Op1<Integer, Total> TOTAL = op("total", (Integer n) -> new Total(use(n), EXTRA));

                    static final Job<Total> DO_STUFF = job("do_stuff", () -> TOTAL.call(ADD_ONE.call(value(3))));

                    static final AtomicInteger CALLS = new AtomicInteger();

                    static final Op0<Integer> COUNT = op("count", () -> CALLS.incrementAndGet());

                    static final Job<Integer> SMALL = job("small", () -> COUNT.call());

                    static final Op0<Integer> LIMITED = op("limited", (OpContext c) -> c.config(Limits.class).limit()).withConfig(Limits.class);

                    static final Job<Integer> CONFIGURED = job("configured", () -> LIMITED.call());

                    static final boolean OFF = true;

                    static final Job<Integer> BROKEN = job("broken", () -> op("fail", () -> { if (OFF) throw new Exception("off"); return 1; }).call());

                    private Pipeline() {}
                }
                """);
    }

    @Test
    void writesATest() {
        assertThat(sources.testText()).as(screen).isEqualTo("""
                package com.acme;

                import static dev.steploom.junit.SteploomAssertions.assertThat;

                import dev.steploom.execution.JobExecutionResult;
                import dev.steploom.junit.JobTest;
                import java.util.List;
                import org.junit.jupiter.api.Disabled;

                class PipelineTests {
                    @JobTest(in = Pipeline.class, job = "DO_STUFF")
                    void doStuff(JobExecutionResult result) {
                        assertThat(result).succeeded().hasOutput(new Pipeline.Total(143, List.of(1, 2, 3)));
                    }

                    @JobTest(in = Pipeline.class, job = "SMALL")
                    void small(JobExecutionResult result) {
                        assertThat(result).succeeded();
                    }

                    @Disabled("Give it a runConfig: root: the field \\"ops\\" is missing. Add it: ops: {limited: {config: {limit: 1}}}.")
                    @JobTest(in = Pipeline.class, job = "CONFIGURED")
                    void configured(JobExecutionResult result) {
                        assertThat(result).succeeded();
                    }

                    @JobTest(in = Pipeline.class, job = "BROKEN")
                    void broken(JobExecutionResult result) {
                        assertThat(result).failed(); // as it did in the session
                    }
                }
                """);
    }

    @Test
    void theJobGivesWhatItGaveInTheSession() throws Exception {
        assertThat(sources.run("DO_STUFF")).isEqualTo("output: Total[sum=143, parts=[1, 2, 3]]");
    }

    @Test
    void theTestPasses() throws Exception {
        var summary = sources.runTests();
        assertThat(summary.getFailures()).isEmpty();
        assertThat(summary.getTestsSucceededCount()).isEqualTo(3);
        assertThat(summary.getContainersSkippedCount()).isEqualTo(1);
    }

    @Test
    void saysWhatIsLeftOutAndWhy() {
        assertThat(screen).contains("""
                        Left out 'extra.size()': it changes nothing that an op, graph or job uses.
                        Left out 'show(run(doStuff));': it calls show(...), which only a shell has.
                        Left out 'run(broken)': it calls run(...), which only a shell has.
                        Left out 'run(doStuff)': it calls run(...), which only a shell has.
                        """);
    }

    @Test
    void replacesNoFile() {
        assertThat(screen)
                .contains("toJava: 2 problems:\n")
                .containsPattern(
                        "  - \\S+Pipeline.java is there already. Move it away, choose another name or folder, or overwrite it: "
                                + "toJava\\(name, o -> o.overwrite\\(true\\)\\).\n");
    }
}
