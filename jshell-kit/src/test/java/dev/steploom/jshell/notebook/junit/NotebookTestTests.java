package dev.steploom.jshell.notebook.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.opentest4j.AssertionFailedError;

@Timeout(300)
class NotebookTestTests {
    static EngineExecutionResults run(DiscoverySelector selector) {
        NotebookTestTestCase.CALLS.clear();
        return EngineTestKit.engine("junit-jupiter").selectors(selector).execute();
    }

    static EngineExecutionResults run(String method) {
        return run(selectMethod(NotebookTestTestCase.class, method));
    }

    static EngineExecutionResults runWithRun(String method) {
        return run(selectMethod(NotebookTestTestCase.class, method, "dev.steploom.jshell.notebook.NotebookRun"));
    }

    /** Returns each test as its display name and how it ended. */
    static List<String> outcomes(EngineExecutionResults results) {
        return results.testEvents().finished().stream()
                .map(event -> {
                    TestExecutionResult result = event.getRequiredPayload(TestExecutionResult.class);
                    return event.getTestDescriptor().getDisplayName() + " " + result.getStatus()
                            + result.getThrowable()
                                    .filter(thrown -> !(thrown instanceof AssertionError))
                                    .map(thrown -> " " + thrown.getMessage())
                                    .orElse("");
                })
                .toList();
    }

    static Throwable failure(EngineExecutionResults results) {
        return results.allEvents().failed().stream()
                .map(event ->
                        event.getRequiredPayload(TestExecutionResult.class).getThrowable())
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    static String file(String name) throws Exception {
        return Path.of(NotebookTestTestCase.class.getResource(name).toURI()).toString();
    }

    @Test
    void eachCellIsATest() {
        EngineExecutionResults results = run("passes");

        assertThat(outcomes(results))
                .containsExactly(
                        "[2] int limit = 3; SUCCESSFUL",
                        "[3] Add up SUCCESSFUL",
                        "[4] System.out.println(sum + unit); SUCCESSFUL");
        assertThat(NotebookTestTestCase.CALLS).containsExactly("passes");
    }

    @Test
    void parametersComeByAnnotationAndTheMethodTakesTheRun() {
        assertThat(outcomes(runWithRun("parameters")))
                .containsExactly(
                        "[2] int limit = 3; SUCCESSFUL",
                        "[parameters] int limit = 5; SUCCESSFUL",
                        "[3] Add up SUCCESSFUL",
                        "[4] System.out.println(sum + unit); SUCCESSFUL",
                        "the run SUCCESSFUL");
    }

    @Test
    void behindAFailedCellTheOthersAreAborted() throws Exception {
        EngineExecutionResults results = run("fails");

        assertThat(outcomes(results))
                .containsExactly(
                        "[1] int one = 1; SUCCESSFUL",
                        "[2] Divide FAILED",
                        "[3] int two = 2; ABORTED not run: cell 2 (divide) failed",
                        "[4] int three = 3; ABORTED not run: cell 2 (divide) failed");
        assertThat(failure(results))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessage(file("fails.jsh")
                        + ":6: Cell 2 (divide), line 2, threw java.lang.ArithmeticException: / by zero\n"
                        + "java.lang.ArithmeticException: / by zero\n"
                        + "  at cell 2 (divide), line 2");
        assertThat(failure(results).getStackTrace())
                .extracting(StackTraceElement::toString)
                .containsExactly("cell 2.divide(fails.jsh:6)");
        assertThat(NotebookTestTestCase.CALLS).isEmpty();
    }

    @Test
    void theMethodIsNotCalledWithTheRunOfAFailedNotebook() {
        assertThat(outcomes(runWithRun("failsWithRun")))
                .last()
                .isEqualTo("the run ABORTED not run: cell 2 (divide) failed");
        assertThat(NotebookTestTestCase.CALLS).isEmpty();
    }

    @Test
    void aCellThatIsMeantToFailMustDoSo() throws Exception {
        EngineExecutionResults results = run("raises");

        assertThat(outcomes(results))
                .containsExactly(
                        "[1] throw new IllegalStateException(\"meant\"); SUCCESSFUL",
                        "[2] int a = 1; SUCCESSFUL",
                        "[3] int b = 1; FAILED");
        assertThat(failure(results))
                .hasMessage(
                        file("raises.jsh") + ":8: Cell 3 (does-not) is tagged raises-exception, but threw nothing.");
    }

    @Test
    void markedOutputsAreCompared() {
        assertThat(run("compared").testEvents().finished().count()).isEqualTo(4);
        assertThat(run("compared").testEvents().succeeded().count()).isEqualTo(4);
    }

    @Test
    void aDifferenceIsShownLineByLineAndToTheIde() throws Exception {
        AssertionFailedError failure = (AssertionFailedError) failure(run("differs"));

        assertThat(failure)
                .hasMessage(file("differs.ipynb") + ":23: Cell 1 (cities) gave something else than is saved:\n"
                        + "  stdout:\n"
                        + "  Oslo\n"
                        + "- Paris\n"
                        + "+ Rome\n"
                        + "  Bern\n"
                        + "  value:");
        assertThat(failure.getExpected().getStringRepresentation())
                .isEqualTo("stdout:\nOslo\nParis\nBern\nvalue:\ndone\n");
        assertThat(failure.getActual().getStringRepresentation())
                .isEqualTo("stdout:\nOslo\nRome\nBern\nvalue:\ndone\n");
    }

    @Test
    void allOutputsAreComparedIfAskedFor() {
        assertThat(outcomes(run("all")))
                .containsExactly(
                        "[1] System.out.println(1); SUCCESSFUL",
                        "[2] System.out.println(2); SUCCESSFUL",
                        "[3] System.out.println(3); FAILED");
    }

    @Test
    void aScriptHasNothingToCompareWith() throws Exception {
        assertThat(failure(run("scriptCompare")))
                .hasMessage(file("script-compare.jsh")
                        + ":2: Cell 1 (sum) is to be compared, but the notebook has no outputs of it. Run it in Jupyter or by "
                        + "NotebookRun.write and save it as .ipynb; a script holds none.");
    }

    @Test
    void aMisspeltPartIsRefused() {
        assertThat(failure(run("misspelt")))
                .hasMessageEndingWith(
                        "Cell 1 (x): its metadata say steploom.compare: stdot, but what can be compared is stdout, "
                                + "stderr, shown, value and error, or true or false for all or nothing.");
    }

    @Test
    void whatIsWrongWithTheTestItselfIsOneFailure() throws Exception {
        assertThat(onlyFailure("missing"))
                .isEqualTo(
                        "@NotebookTest(\"no-such.ipynb\") on dev.steploom.jshell.notebook.junit.NotebookTestTestCase finds no "
                                + "such notebook: neither on the class path, beside the test class or from its root on, nor in "
                                + Path.of("").toAbsolutePath() + ".");
        assertThat(onlyFailure("broken")).startsWith(file("broken.ipynb") + ": ");
        assertThat(onlyFailure("empty"))
                .isEqualTo("@NotebookTest(\"empty.jsh\") on NotebookTestTestCase.empty: " + file("empty.jsh")
                        + " has no cells of code.");
        assertThat(onlyFailure("wrongParameter"))
                .isEqualTo(file("passes.jsh") + ": there is no parameter \"limt\". Did you mean \"limit\"?");
        assertThat(onlyFailure("noValue"))
                .isEqualTo(
                        "@NotebookTest(\"passes.jsh\") on NotebookTestTestCase.noValue: parameters are \"name=value\", but one "
                                + "is \"limit\".");
        assertThat(onlyFailure("wrongTimeout"))
                .contains("@NotebookTest(\"passes.jsh\") on NotebookTestTestCase.wrongTimeout: cellTimeout", "soon");
    }

    static String onlyFailure(String method) {
        EngineExecutionResults results = run(method);
        assertThat(results.allEvents().failed().count()).isEqualTo(1);
        assertThat(results.testEvents().started().count()).isZero();
        return failure(results).getMessage();
    }

    @Test
    void anEndlessCellFailsAfterItsTime() {
        assertThat(failure(run("endless")))
                .hasMessageContaining("endless.jsh:2: Cell 1 (cell-1), line 1, was ended after its limit of 300 ms.");
    }

    @Test
    void oneCellAloneRunsThoseBeforeIt() {
        String id = run("passes")
                .testEvents()
                .finished()
                .list()
                .get(2)
                .getTestDescriptor()
                .getUniqueId()
                .toString();

        assertThat(outcomes(run(selectUniqueId(id)))).containsExactly("[4] System.out.println(sum + unit); SUCCESSFUL");
    }

    @Test
    void dynamicTestsHaveTheFileAndLineOfTheirCell() throws Exception {
        List<Event> tests = run("factory").testEvents().finished().list();

        assertThat(tests)
                .extracting(event -> event.getTestDescriptor().getDisplayName())
                .containsExactly("[2] int limit = 3;", "[3] Add up", "[4] System.out.println(sum + unit);");
        TestSource source = tests.get(1).getTestDescriptor().getSource().orElseThrow();
        assertThat(((FileSource) source).getFile()).hasToString(file("passes.jsh"));
        assertThat(((FileSource) source).getPosition().orElseThrow().getLine()).isEqualTo(9);
    }
}
