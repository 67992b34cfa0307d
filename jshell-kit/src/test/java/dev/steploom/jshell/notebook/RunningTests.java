package dev.steploom.jshell.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(300)
class RunningTests {
    private static Notebook script(String text) {
        return Notebook.parse("a.jsh", NotebookForm.JSH, text);
    }

    @Test
    void eachCellsValueOutputAndPicturesAreKept() {
        NotebookRun run = script("""
                // %% {"id": "ops"}
                int addOne(int n) { return n + 1; }
                var ADD = op("add_one", (Integer n) -> addOne(n));
                var FIVE = op("five", () -> 5);
                var JOB = job("adds", () -> ADD.call(FIVE.call()));
                System.out.println("defined");

                // %% {"id": "job"}
                JOB

                // %% {"id": "run"}
                var result = JOB.executeInProcess();
                System.out.println("ran");
                display(result);
                System.err.println("careful");
                System.out.print("é");
                result.output()

                // %% {"id": "table"}
                record Day(String name, double rain) {}
                List.of(new Day("Mon", 1.5), new Day("Tue", 0))
                """).run();

        assertThat(run.success()).isTrue();
        assertThat(run.cell("ops").stdout()).isEqualTo("defined\n");
        assertThat(run.cell("ops").value()).isNull();
        assertThat(run.cell("job").value("image/svg+xml")).startsWith("<svg").contains("add_one");
        assertThat(run.cell("job").value()).contains("○  five");
        assertThat(run.cell("run").outputs())
                .satisfiesExactly(
                        out -> assertThat(out).isEqualTo(new CellOutput.Text("stdout", "ran\n")),
                        shown -> assertThat(((CellOutput.Shown) shown).data())
                                .containsKeys("image/svg+xml", "text/plain"),
                        err -> assertThat(err).isEqualTo(new CellOutput.Text("stderr", "careful\n")),
                        out -> assertThat(out).isEqualTo(new CellOutput.Text("stdout", "é")),
                        value -> assertThat(value)
                                .isEqualTo(new CellOutput.Value(
                                        3, java.util.Map.of("text/plain", "6"), java.util.Map.of())));
        assertThat(run.cell("table").value("text/html"))
                .isEqualTo("<table><tr><th>name</th><th>rain</th></tr><tr><td>Mon</td><td>1.5</td></tr>"
                        + "<tr><td>Tue</td><td>0.0</td></tr></table>");
        assertThat(ConversionTests.schema().validate(run.notebook().toText(NotebookForm.IPYNB), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void parametersAreGivenBehindTheirCell() {
        NotebookRun run = script("""
                // %% parameters
                String month = "2012-01";
                int limit = 3;
                List<Double> steps = List.of();
                java.time.LocalDate from = java.time.LocalDate.of(2012, 1, 1);
                var ratio = 0.5;

                // %%
                month + limit + steps + from + ratio
                """)
                .run(o -> o.parameter("month", "20\"13\n")
                        .parameterText("limit", "7")
                        .parameterText("steps", "[1, 2.5]")
                        .parameterText("from", "2013-01-31")
                        .parameter("ratio", 2));

        assertThat(run.cell("cell-2").value()).isEqualTo("20\"13\n7[1.0, 2.5]2013-01-312.0");
        assertThat(run.notebook().cells().get(1).source())
                .startsWith("String month = \"20\\\"13\\n\";\nint limit = 7;\n");
        assertThat(run.notebook().cells().get(1).tags()).containsExactly("injected-parameters");
    }

    @Test
    void parametersThatDoNotFitAreToldAtOnceAndNothingRuns() {
        List<String> started = new ArrayList<>();
        Notebook notebook = script("""
                // %% parameters
                int limit = 3;
                String month = "2012-01";
                Object any = null;
                """);

        NotebookParameterException refused = catchThrowableOfType(
                NotebookParameterException.class,
                () -> notebook.run(o -> o.parameter("limit", "5")
                        .parameter("mnth", "2013-01")
                        .parameter("month", 5)
                        .parameter("any", 5)
                        .listener(new NotebookListener() {
                            @Override
                            public void cellStarted(Cell.Code cell, int number, int count) {
                                started.add(cell.id());
                            }
                        })));

        assertThat(refused).hasMessage("""
                The parameters of a.jsh have 4 problems:
                  - parameter "limit" has the type int, such as 5, but is given "5".
                  - there is no parameter "mnth". Did you mean "month"?
                  - parameter "month" has the type String, such as "text", but is given 5 (Integer).
                  - parameter "any" has the type Object, which cannot be given from outside. Make it one of int, long, short, \
                byte, double, float, boolean, char, String, BigInteger, BigDecimal, LocalDate, LocalDateTime, LocalTime, \
                Instant, YearMonth, Duration, Path, or a List of one of them.""");
        assertThat(started).isEmpty();
    }

    @Test
    void parametersNeedTheirCell() {
        assertThat(catchThrowableOfType(
                        NotebookParameterException.class, () -> script("1").run(o -> o.parameter("a", 1))))
                .hasMessage("a.jsh: there is no parameters cell, so \"a\" cannot be given. Begin one with"
                        + " \"// %% parameters\", or tag a cell \"parameters\" in Jupyter.");
    }

    @Test
    void anExecutedNotebookRunsAgainWithOtherParameters() {
        NotebookRun first = script("// %% parameters\nint n = 1;\n\n// %%\nn").run(o -> o.parameter("n", 2));

        NotebookRun second = first.notebook().run(o -> o.parameter("n", 3));

        assertThat(second.cell("cell-2").value()).isEqualTo("3");
        assertThat(second.notebook().cells()).hasSize(3);
    }

    @Test
    void stopsAtTheFirstExceptionWithCellAndLine() {
        CellException failed =
                catchThrowableOfType(CellException.class, () -> script("""
                // %% {"id": "helper"}
                int half(int n) {
                    return 10 / n;
                }

                // %% {"id": "use"}
                System.out.println("before");

                // zero is not allowed
                half(
                  0)

                // %%
                "never"
                """).run());

        assertThat(failed).hasMessage("a.jsh:10: Cell 2 (use), line 4, threw java.lang.ArithmeticException: / by zero");
        assertThat(failed.error().traceback())
                .containsExactly(
                        "java.lang.ArithmeticException: / by zero",
                        "  at half in cell 1 (helper), line 2",
                        "  at cell 2 (use), line 4");
        assertThat(failed.run().cells()).extracting(CellRun::id).containsExactly("helper", "use");
        assertThat(failed.run().cell("use").stdout()).isEqualTo("before\n");
        assertThat(failed.run().cell("use").outputs()).last().isInstanceOf(CellOutput.Failure.class);
    }

    @Test
    void stopsAtWhatDoesNotCompileWithTheLineOfTheFile() {
        String json = script("// %%\nint a = 1;\n\nint b = c;\n").toText(NotebookForm.IPYNB);

        CellException failed = catchThrowableOfType(
                CellException.class,
                () -> Notebook.parse("a.ipynb", NotebookForm.IPYNB, json).run());

        assertThat(failed.error().place().line()).isEqualTo(3);
        assertThat(json.lines().toList().get(failed.error().place().fileLine() - 1))
                .contains("int b = c;");
        assertThat(failed).hasMessage("a.ipynb:12: Cell 1 (cell-1), line 3, does not compile: cannot find symbol");
    }

    @Test
    void magicsOfKernelsAreExplained() {
        assertThat(catchThrowableOfType(
                                CellException.class,
                                () -> script("%classpath a.jar").run())
                        .getMessage())
                .contains("%classpath is a magic of a Jupyter kernel; here cells are plain Java");
    }

    @Test
    void anEndlessCellIsEndedAndNamed() {
        Notebook notebook = script("""
                // %%
                System.out.println("on");

                // %% {"id": "endless"}
                System.out.println("and on");
                while (true) {
                    try {
                        Thread.sleep(1000);
                    } catch (Throwable t) {
                    }
                }
                """);

        CellTimeoutException ended = catchThrowableOfType(
                CellTimeoutException.class, () -> notebook.run(o -> o.cellTimeout(Duration.ofSeconds(15))));

        assertThat(ended)
                .hasMessage(
                        "a.jsh:6: Cell 2 (endless), line 2, was ended after its limit of 15 s. Give it more time, or find out"
                                + " what it waits for.");
        assertThat(ended.run().cell("endless").stdout()).isEqualTo("and on\n");
    }

    @Test
    void systemExitEndsTheRunOnlyAndNamesWhatIsLost() {
        CellExitException ended =
                catchThrowableOfType(CellExitException.class, () -> script("""
                // %% {"id": "first"}
                int a = 1;

                // %% {"id": "second"}
                System.exit(3);
                """).run());

        assertThat(ended)
                .hasMessage(
                        "a.jsh:5: Cell 2 (second), line 1, ended the JVM that runs the cells, with exit code 3. What these cells"
                                + " had made is lost with it: first. Leave out System.exit; the next run starts a new JVM.");
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.lostCells()).containsExactly("first");
    }

    @Test
    void outputOfFiftyMegabytesIsCutWithANote() {
        NotebookRun run = script("""
                // %%
                String line = "0123456789".repeat(100);
                for (int i = 0; i < 50_000; i++) System.out.println(line);

                // %%
                "é".repeat(25_000_000)

                // %%
                "on"
                """).run(o -> o.outputLimit(10_000));

        assertThat(run.cell("cell-1").stdout()).hasSize(10_000);
        assertThat(run.cell("cell-1").stderr())
                .isEqualTo("The output of this cell is cut: 10,000 bytes are kept, 50,040,000 more were dropped.\n");
        assertThat(run.cell("cell-2").value()).isEqualTo("é".repeat(2_500));
        assertThat(run.cell("cell-3").value()).isEqualTo("on");
    }

    @Test
    void aValueThatCannotBeShownIsNoFailure() {
        NotebookRun run = script("""
                // %%
                class Odd { public String toString() { throw new IllegalStateException("odd"); } }
                new Odd()

                // %%
                new Object() { public String toSvg() { return "<svg/>"; } public String toString() { return "mine"; } }
                """).run();

        assertThat(run.cell("cell-1").stderr()).contains("cannot be shown: java.lang.IllegalStateException: odd");
        assertThat(run.cell("cell-2").value("image/svg+xml")).isEqualTo("<svg/>");
        assertThat(run.cell("cell-2").value()).isEqualTo("mine");
    }
}
