package dev.steploom.junit.assertion;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.resource;
import static dev.steploom.junit.SteploomAssertions.assertThat;
import static dev.steploom.junit.assertion.Runs.failure;
import static dev.steploom.junit.assertion.Runs.run;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.definition.OpContext;
import dev.steploom.junit.SteploomSoftAssertions;
import dev.steploom.junit.mock.MockCalls;
import dev.steploom.resource.ResourceKey;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

/** Assertions about the calls that a step makes to a mock. */
class CalledAssertTests {
    interface Server {
        void insert(String row);
    }

    private static final ResourceKey<Server> SERVER = resource("server", Server.class);
    private static final Job<Integer> LOAD = job(
            "load_rows",
            () -> Runs.ADD_ONE.call(op(CalledAssertTests::load).requires(SERVER).call()),
            j -> j.resource(SERVER, row -> {}));

    private final Server server = Mockito.mock(Server.class, "server");
    private final ExecuteInProcessResult<Integer> result = runWith(server);

    static int load(OpContext context) {
        Runs.CLOCK.take(10);
        context.resource(SERVER).insert("x");
        return 1;
    }

    private static ExecuteInProcessResult<Integer> runWith(Server server) {
        MockCalls.watch(server);
        return run(LOAD, o -> o.resource(SERVER, server));
    }

    @Test
    void passesForTheStepThatCalled() {
        assertThat(result).step("load").called(server).insert("x");
        assertThat(result).step("load").called(server, times(1)).insert(anyString());
        assertThat(result).step("add_one").called(server, never()).insert(anyString());
    }

    @Test
    void anotherStepIsToldWhoCalled() {
        assertThat(failure(
                        () -> assertThat(result).step("add_one").called(server).insert("x")))
                .startsWith("""
                        Expected step 'add_one' to call server.insert("x") once, but it did not.
                        It called nothing on this mock.
                        Who else called server.insert("x"):
                            step 'load'  at CalledAssertTests.java:""")
                .endsWith("""


                        ✓ run succeeded in 20.0 ms: 2 succeeded
                          ✓ load    ▕██████████████████████████████                              ▏  10.0 ms
                          ✓ add_one ▕                              ██████████████████████████████▏  10.0 ms

                        step 'add_one' succeeded
                          input number: Integer 1
                          op 'add_one' is called at CalledAssertTests.java:%d""".formatted(result.plan().node(1).location().lineNumber()));
    }

    @Test
    void aMisspelledStepIsNamedWithItsNearest() {
        assertThat(failure(() -> assertThat(result).step("laod").called(server).insert("x")))
                .startsWith(
                        "job 'load_rows'\n  expected: a step \"laod\"\n  actual:   no such step. Did you mean \"load\"?\n");
    }

    @Test
    void softAssertionsCollectItWithTheOthers() {
        String text = failure(() -> SteploomSoftAssertions.assertSoftly(softly -> {
            softly.assertThat(result).step("add_one").called(server).insert("x");
            softly.assertThat(result).hasOutput(3);
        }));

        assertThat(text)
                .startsWith("Multiple Failures (2 failures)")
                .contains("Expected step 'add_one' to call server.insert(\"x\") once, but it did not.")
                .contains("output of job 'load_rows'\n  expected: 3\n  actual:   2\n");
    }
}
