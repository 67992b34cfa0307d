package dev.steploom.jshell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.jshell.source.ToJavaException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts that cannot become a class, and what comes out for unusual ones. */
class ToJavaRefusalTests {
    @TempDir
    private Path folder;

    private Path script;

    @BeforeEach
    void name() {
        script = folder.resolve("session.jsh");
    }

    private String refusal(String className, String... lines) throws Exception {
        Files.write(script, List.of(lines));
        try {
            Shell.toJava(className, o -> o.script(script).folder(folder));
            return "written: " + WrittenSources.compile(folder, className).mainText();
        } catch (ToJavaException refused) {
            return refused.getMessage();
        }
    }

    private WrittenSources written(String... lines) throws Exception {
        Files.write(script, List.of(lines));
        Shell.toJava("Plain", o -> o.script(script).folder(folder));
        return WrittenSources.compile(folder, "Plain");
    }

    @Test
    void anOpWhoseHelperWasDropped() throws Exception {
        assertThat(refusal("a.B", "int g(int n) { return n; }", "var f = op(\"f\", (Integer n) -> g(n));", "/drop g"))
                .isEqualTo("""
                        toJava: 2 problems:
                          - the session has no op, graph, job, method or type yet.
                          - left out 'var f = op("f", (Integer n) -> g(n));': it uses what the session does not have.""");
    }

    @Test
    void anOpWhoseHelperLostItsOwn() throws Exception {
        assertThat(refusal(
                        "a.B",
                        "int g(int n) { return n; }",
                        "int h(int n) { return g(n); }",
                        "var f = op(\"f\", (Integer n) -> h(n));",
                        "/drop g"))
                .isEqualTo("toJava: the variable f cannot become source: it uses the method h, and that uses what the "
                        + "session does not have. Define that, or drop it.");
    }

    @Test
    void anOpThatUsesWhatARunGave() throws Exception {
        assertThat(refusal(
                        "a.B",
                        "var one = op(\"one\", () -> 1);",
                        "var j = job(\"j\", () -> one.call());",
                        "int base = run(j).output();",
                        "var f = op(\"f\", (Integer n) -> n + base);"))
                .isEqualTo(
                        "toJava: the variable f cannot become source: it uses the variable base, and it calls run(...), "
                                + "which only a shell has.");
    }

    @Test
    void anAssignmentOfWhatARunGave() throws Exception {
        assertThat(refusal(
                        "a.B",
                        "int base = 1;",
                        "var f = op(\"f\", () -> base);",
                        "var j = job(\"j\", () -> f.call());",
                        "base = run(j).output();"))
                .isEqualTo(
                        "toJava: 'base = run(j).output();' changes base and cannot become source: it calls run(...), "
                                + "which only a shell has. Declare base with the value it has.");
    }

    @Test
    void aNameThatIsNone() throws Exception {
        assertThat(refusal("com.acme.1st", "int g() { return 1; }"))
                .isEqualTo("toJava: \"com.acme.1st\" is no name of a class. Write it like \"com.acme.Pipeline\".");
    }

    @Test
    void aTypeOfTheSameName() throws Exception {
        assertThat(refusal("com.acme.City", "record City(String name) {}"))
                .isEqualTo("toJava: the session has a type City, which would be inside a class of the same name. "
                        + "Choose another name for the class.");
    }

    @Test
    void anEmptySession() throws Exception {
        assertThat(refusal("a.B", "// nothing"))
                .isEqualTo("toJava: the session has no op, graph, job, method or type yet.");
    }

    @Test
    void aScriptThatIsNotThere() {
        assertThatThrownBy(() -> Shell.toJava("a.B", "missing.jsh"))
                .isInstanceOf(ToJavaException.class)
                .hasMessage("toJava: there is no file missing.jsh. Write the session down: /save missing.jsh");
    }

    @Test
    void aSessionOfPlainJShell() {
        assertThatThrownBy(() -> Shell.toJava("a.B"))
                .isInstanceOf(ToJavaException.class)
                .hasMessage("toJava: this session's source is known to jshell alone. Save it and name the file: "
                        + "/save session.jsh, then toJava(\"com.acme.Pipeline\", \"session.jsh\").");
    }

    @Test
    void aFunctionThatCallsItself() throws Exception {
        WrittenSources sources = written(
                "Function<Integer, Integer> fact = n -> n < 2 ? 1 : n * fact.apply(n - 1);",
                "var f = op(\"f\", (Integer n) -> fact.apply(n));",
                "var j = job(\"j\", () -> f.call(value(4)));");
        assertThat(sources.run("J")).isEqualTo("output: 24");
        assertThat(sources.mainText()).contains("n * Plain.FACT.apply(n - 1)");
    }

    @Test
    void aValueThatMayNotBeThere() throws Exception {
        WrittenSources sources = written(
                "var text = Files.readString(Path.of(\"" + Files.writeString(folder.resolve("t"), "hello") + "\"));",
                "var f = op(\"f\", () -> text.length());",
                "var j = job(\"j\", () -> f.call());");
        assertThat(sources.run("J")).isEqualTo("output: 5");
    }

    @Test
    void warningsAreKeptQuietByName() throws Exception {
        WrittenSources sources = written(
                "class Bad extends RuntimeException {}",
                "var f = op(\"f\", (Integer n) -> { if (n > 3) throw new Bad(); return n; });",
                "var j = job(\"j\", () -> f.call(value(3)));");
        assertThat(sources.mainText()).contains("@SuppressWarnings({\"serial\"})\npublic final class Plain {");
    }

    @Test
    void localNamesThatLookLikeConstants() throws Exception {
        WrittenSources sources = written(
                "int rate = 5;",
                "var f = op(\"f\", (Integer n) -> { int RATE = 1; return rate + RATE; });",
                "var j = job(\"j\", () -> f.call(value(3)));");
        assertThat(sources.run("J")).isEqualTo("output: 6");
    }

    @Test
    void opsAndJobsWithoutAVariable() throws Exception {
        WrittenSources sources =
                written("op(\"add_one\", (Integer n) -> n + 1)", "job(\"do_stuff\", () -> $1.call(value(3)))");
        assertThat(sources.run("DO_STUFF")).isEqualTo("output: 4");
    }

    @Test
    void aNotebook() throws Exception {
        WrittenSources sources = written(
                "// %% [markdown]",
                "// # Adding",
                "// %%",
                "int addOne(int n) {",
                "    return n + 1;",
                "}",
                "// %%",
                "var j = job(\"j\", () ->",
                "    op(\"add_one\", (Integer n) -> addOne(n)).call(value(3)));",
                "show(j)");
        assertThat(sources.run("J")).isEqualTo("output: 4");
    }

    @Test
    void aScriptThatSaveWroteWithARedefinitionAtItsEnd() throws Exception {
        WrittenSources sources = written(
                "List<Integer> extra = new ArrayList<>();",
                "extra.add(g(1))",
                "var f = op(\"f\", (Integer n) -> g(n) + extra.size());",
                "var j = job(\"j\", () -> f.call(value(3)));",
                "int g(int n) { return n + 2; }");
        assertThat(sources.run("J")).isEqualTo("output: 6");
    }

    @Test
    void aStatementAboutAVariableThatWasDeclaredAnew() throws Exception {
        WrittenSources sources = written(
                "extra.add(1)",
                "List<Integer> extra = new ArrayList<>();",
                "var f = op(\"f\", () -> extra.size());",
                "var j = job(\"j\", () -> f.call());");
        assertThat(sources.run("J")).isEqualTo("output: 0");
    }
}
