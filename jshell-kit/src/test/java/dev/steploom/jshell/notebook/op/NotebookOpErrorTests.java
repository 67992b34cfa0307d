package dev.steploom.jshell.notebook.op;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.value;
import static dev.steploom.jshell.notebook.op.Notebooks.input;
import static dev.steploom.jshell.notebook.op.Notebooks.nothing;
import static dev.steploom.jshell.notebook.op.Notebooks.output;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.execution.Cancellation;
import dev.steploom.execution.StepFailure;
import dev.steploom.instance.RunStatus;
import dev.steploom.jshell.notebook.CellException;
import dev.steploom.jshell.notebook.Notebook;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class NotebookOpErrorTests extends StaysNotebook {
    static String failure(Job<?> job) {
        return job.executeInProcess(o -> o.raiseOnError(false))
                .failure()
                .getCause()
                .getMessage();
    }

    @Test
    void aFailedCellFailsTheStepAndTheNotebookIsKept() {
        Op0<Integer> broken = stays("""
                // %%
                int a = 1;

                // %% {"id": "bad"}
                int b = 2;
                if (a < b) throw new IllegalStateException("no beds");

                // %%
                yieldResult(a);
                """).op(output(Integer.class));

        var result = job("job", () -> broken.call()).executeInProcess(o -> o.raiseOnError(false));

        StepFailure failure = result.failure();
        String place = folder.resolve("stays.jsh")
                + ":6: Cell 2 (bad), line 2, threw java.lang.IllegalStateException: no beds";
        assertThat(failure.getMessage()).contains(place);
        assertThat(failure.getCause()).isInstanceOf(CellException.class).hasMessage(place);
        assertThat(failure.getCause().getCause())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no beds");
        assertThat(result.materializations().get(0).metadata().get("error").value())
                .isEqualTo(place);
        assertThat(Notebook.read(executed(result)).cells()).hasSize(4);
    }

    @Test
    void wrongResultsAreToldWhereTheyAreGiven() {
        String file = folder.resolve("stays.jsh").toString();
        String threw = ", line 1, threw dev.steploom.definition.StepInvariantException: ";

        assertThat(failure(job(
                        "job",
                        () -> stays("// %%\nyieldResult(1, \"night\");\n")
                                .op(output(Summary.class))
                                .call())))
                .endsWith(file + ":2: Cell 1 (cell-1)" + threw
                        + "op 'stays' has no output \"night\". Did you mean \"nights\"?");
        assertThat(failure(job(
                        "job",
                        () -> stays("// %%\nyieldResult(1);\n")
                                .op(output(Summary.class))
                                .call())))
                .endsWith(
                        "op 'stays' has 2 outputs, \"nights\", \"longest\". Name one: yieldResult(value, \"nights\").");
        assertThat(failure(job(
                        "job",
                        () -> stays("// %%\nyieldResult(1);\n\n// %%\nyieldResult(2);\n")
                                .op(output(Integer.class))
                                .call())))
                .endsWith(file + ":5: Cell 2 (cell-2)" + threw
                        + "op 'stays' is given its output \"result\" a second time. Give each output once.");
        assertThat(failure(job(
                        "job",
                        () -> stays("// %%\nyieldResult(\"1\");\n")
                                .op(output(Integer.class))
                                .call())))
                .endsWith("op 'stays', output \"result\": expected Integer, found String \"1\".");
        assertThat(failure(job(
                        "job",
                        () -> stays("// %%\n1\n").op(output(Integer.class)).call())))
                .endsWith(
                        file
                                + " ended, but op 'stays' was not given its output \"result\". Let a cell call yieldResult(value).");
        assertThat(failure(job(
                        "job",
                        () -> stays("// %%\nyieldResult(1);\n").op(nothing()).call())))
                .endsWith("op 'stays' has no outputs. Leave out yieldResult(...).");
    }

    @Test
    void aCellThatWouldEndTheJvmIsRefused() {
        String message = failure(job(
                "job",
                () -> stays("// %%\nint a = 1;\nSystem.exit(a);\n")
                        .op(nothing())
                        .call()));

        assertThat(message)
                .endsWith(
                        ":3: Cell 1 (cell-1), line 2, calls System.exit, which would end this JVM. Leave it out, or run the "
                                + "notebook in a JVM of its own.");
    }

    @Test
    void anEndlessCellIsEndedAfterItsTime() {
        Job<Void> job = job(
                "job",
                () -> stays("// %%\nint i = 0;\nwhile (true) { i++; }\n")
                        .cellTimeout(Duration.ofMillis(300))
                        .op(nothing())
                        .call());

        assertThat(failure(job))
                .endsWith(":3: Cell 1 (cell-1), line 2, was ended after its limit of 300 ms. Give it more "
                        + "time, or find out what it waits for.");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aCellThatSleepsIsInterruptedWhenTheRunIsCanceled() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Cancellation cancellation = new Cancellation();
        Op1<CountDownLatch, Void> sleeps = stays("// %%\nbegun.countDown();\nThread.sleep(600_000);\n")
                .op(input("begun", CountDownLatch.class), nothing());
        var run = CompletableFuture.supplyAsync(() -> job("job", () -> sleeps.call(value(begun)))
                .executeInProcess(o -> o.raiseOnError(false).cancellation(cancellation)));

        begun.await();
        cancellation.cancel();

        assertThat(run.get().status()).isEqualTo(RunStatus.CANCELED);
        assertThat(run.get().materializations()).hasSize(1);
    }

    @Test
    void anInputThatDoesNotFitTheNotebooksVariableIsRefused() {
        Op1<Stay, Void> stay = stays("// %% parameters\nint stay = 3;\n").op(input("stay", Stay.class), nothing());

        assertThat(failure(job("job", () -> stay.call(value(new Stay("Rome", 3))))))
                .isEqualTo(folder.resolve("stays.jsh")
                        + ": Cell 2 (injected-parameters), line 2, does not compile: incompatible types: "
                        + "dev.steploom.jshell.notebook.op.Stay cannot be converted to int");
    }

    private record Hidden(int n) {}

    @Test
    void aTypeThatCellsCannotNameNeedsAVariable() {
        Op1<Hidden, Object> hidden = stays("// %%\n1\n").op(input("hidden", Hidden.class), output(Object.class));

        assertThat(failure(job("job", () -> hidden.call(value(new Hidden(1))))))
                .isEqualTo(folder.resolve("stays.jsh")
                        + ": the type of \"hidden\" is not public, so that cells cannot name it. "
                        + "Make it public, or declare the variable in the parameters cell, as an Object for example.");
    }

    @Test
    void errorsShowTheLineThatMadeTheOp() {
        assertThat(stays("").op(nothing()).definition().location()).asString().startsWith("NotebookOpErrorTests.java:");
        assertThat(stays("").definition().location()).asString().startsWith("NotebookOpErrorTests.java:");
    }
}
