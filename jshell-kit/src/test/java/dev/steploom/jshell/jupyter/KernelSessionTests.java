package dev.steploom.jshell.jupyter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.Job;
import dev.steploom.execution.JobExecution;
import dev.steploom.execution.RunOptions;
import dev.steploom.jshell.Shell;
import dev.steploom.reconstruct.ReconstructableJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a session in a kernel needs that one in JShell does not. */
class KernelSessionTests {
    private static final String[] JOB = {
        "int addOne(int n) { return n + 1; }",
        "var addOne = op(\"add_one\", (Integer n) -> addOne(n));",
        "var j = job(\"j\", () -> addOne.call(addOne.call(value(3))));"
    };

    @Test
    void exportsThoughTheClassLoaderKeepsItsBytesToItself(@TempDir Path folder) throws IOException {
        try (KernelSession session = new KernelSession()) {
            session.type(JOB);

            session.type("export(j, \"" + folder.resolve("job.json") + "\")");
        }

        var job = ReconstructableJob.fromJson(Files.readString(folder.resolve("job.json")));
        var result = JobExecution.executeInProcess(job.definition(), new RunOptions());
        assertThat(result.outputForNode("add_one_2")).isEqualTo(5);
    }

    @Test
    void makesOpsAndJobsAgainThatJShellResets() {
        try (KernelSession session = new KernelSession()) {
            session.shell().onSnippetEvent(new ResetDefinitions(session.shell(), session::type));
            session.type(JOB);

            session.type("int addOne(int n) { return n + 100; }");

            assertThat(session.type("run(j).output()")).isEqualTo("203");
        }
    }

    @Test
    void makesOpsAndJobsAgainThoughTheyWereDefinedInAnotherOrder() {
        try (KernelSession session = new KernelSession()) {
            session.shell().onSnippetEvent(new ResetDefinitions(session.shell(), session::type));
            session.type(JOB);
            session.type("var addOne = op(\"add_one\", (Integer n) -> addOne(n) + addOne(n));");

            session.type("int addOne(int n) { return n + 100; }");

            assertThat(session.type("run(j).output()")).isEqualTo("612");
        }
    }

    @Test
    void leavesOtherVariablesReset() {
        try (KernelSession session = new KernelSession()) {
            session.shell().onSnippetEvent(new ResetDefinitions(session.shell(), session::type));
            session.type(JOB);
            session.type("var five = List.of(addOne(4));");

            session.type("int addOne(int n) { return n + 100; }");

            assertThat(session.type("five")).isEqualTo("null");
        }
    }

    @Test
    void leavesNullWhatCannotBeMadeAgainUntilItCan() {
        try (KernelSession session = new KernelSession()) {
            session.shell().onSnippetEvent(new ResetDefinitions(session.shell(), session::type));
            session.type("List<Integer> numbers() { return List.of(1, 2); }");
            session.type("var addAll = op(\"add_all\", (Integer n) -> n + numbers().size());");
            session.type("var j = job(\"j\", () -> addAll.call(value(numbers().get(1))));");

            session.type("List<Integer> numbers() { return List.of(); }");
            assertThat(session.type("j")).isEqualTo("null");

            session.type("List<Integer> numbers() { return List.of(7, 8, 9); }");
            assertThat(session.type("run(j).output()")).isEqualTo("11");
        }
    }

    @Test
    void saysOfAJobThatStayedResetWhatToDo() {
        assertThatThrownBy(() -> Shell.run((Job<Integer>) null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The job is null. JShell resets a variable to null when something that its initializer uses is"
                                + " defined anew in another form: make the job again.");
    }
}
