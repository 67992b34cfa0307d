package dev.steploom.junit.mock;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.resource;
import static dev.steploom.Steploom.value;
import static dev.steploom.junit.mock.StepVerification.called;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.only;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import dev.steploom.Job;
import dev.steploom.Op1;
import dev.steploom.definition.HookDefinition;
import dev.steploom.definition.OpContext;
import dev.steploom.definition.RetryPolicy;
import dev.steploom.junit.JobTester;
import dev.steploom.resource.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.exceptions.base.MockitoAssertionError;

/** What one step called, verified as Mockito verifies. */
class StepVerificationTests {
    private static final ResourceKey<Server> SERVER = resource("server", Server.class);

    interface Server {
        void insert(String row);

        void close();
    }

    static String load(OpContext context, String row) {
        context.resource(SERVER).insert(row + 1);
        context.resource(SERVER).insert(row + 2);
        return row;
    }

    static String clean(OpContext context, String row) {
        context.resource(SERVER).close();
        return row;
    }

    private static final Op1<String, String> LOAD =
            op(StepVerificationTests::load).requires(SERVER);
    private static final Op1<String, String> CLEAN =
            op(StepVerificationTests::clean).requires(SERVER);
    private static final HookDefinition NOTIFY = HookDefinition.onSuccess(
                    "notify", context -> context.resource(SERVER).insert("done"))
            .requires(SERVER);
    private static final Job<String> JOB =
            job("j", () -> CLEAN.withHooks(NOTIFY).call(LOAD.call(value("x"))));

    private final Server server = mock(Server.class, "server");

    @BeforeEach
    void run() {
        run("r1");
    }

    private void run(String id) {
        JobTester.of(JOB).with(SERVER, server).options(o -> o.runId(id)).run();
    }

    private static String failureOf(ThrowingCallable verification) {
        Throwable thrown = catchThrowable(verification);
        assertThat(thrown).isInstanceOf(MockitoAssertionError.class);
        return thrown.getMessage().replaceAll("StepVerificationTests\\.java:\\d+", "StepVerificationTests.java");
    }

    @Test
    void aCallIsVerifiedForItsStep() {
        called(server, "r1", "load", times(1)).insert("x1");
        called(server, "r1", "clean", times(1)).close();
        called(server, "r1", "clean", never()).insert("x1");
        called(server, "r1", "clean", only()).close();
    }

    @Test
    void matchersAndCaptorsWorkAsInMockito() {
        ArgumentCaptor<String> rows = ArgumentCaptor.forClass(String.class);
        called(server, "r1", "load", times(2)).insert(startsWith("x"));
        called(server, "r1", "load", times(2)).insert(rows.capture());
        called(server, "r1", "load", timeout(1).times(2)).insert(anyString());

        assertThat(rows.getAllValues()).containsExactly("x1", "x2");
    }

    @Test
    void whatIsVerifiedForAStepIsVerifiedForMockito() {
        called(server, "r1", "load", times(2)).insert(anyString());
        called(server, "r1", "clean", times(1)).close();
        verify(server).insert("done");

        verifyNoMoreInteractions(server);
    }

    @Test
    void aMissingCallIsToldWithThoseThatTheStepMadeInstead() {
        assertThat(failureOf(() -> called(server, "r1", "load", times(1)).insert("y")))
                .isEqualTo("""
                        Expected step 'load' to call server.insert("y") once, but it did not.
                        It called:
                            server.insert("x1")  at StepVerificationTests.java
                            server.insert("x2")  at StepVerificationTests.java
                        Nobody else called server.insert("y").""");
    }

    @Test
    void aMissingCallIsToldWithWhoMadeItInstead() {
        assertThat(failureOf(() -> called(server, "r1", "clean", times(1)).insert(anyString())))
                .isEqualTo("""
                        Expected step 'clean' to call server.insert(<any string>) once, but it did not.
                        It called:
                            server.close()  at StepVerificationTests.java
                        Who else called server.insert(<any string>):
                            step 'load'  at StepVerificationTests.java
                            step 'load'  at StepVerificationTests.java
                            hook 'notify' after step 'clean'  at StepVerificationTests.java""");
    }

    @Test
    void aStepThatCalledNothingIsToldSo() {
        assertThat(failureOf(() -> called(server, "r1", "other", times(1)).close()))
                .isEqualTo("""
                        Expected step 'other' to call server.close() once, but it did not.
                        It called nothing on this mock.
                        Who else called server.close():
                            step 'clean'  at StepVerificationTests.java""");
    }

    @Test
    void tooFewCallsAreCounted() {
        assertThat(failureOf(() -> called(server, "r1", "load", atLeast(3)).insert(anyString())))
                .startsWith(
                        "Expected step 'load' to call server.insert(<any string>) at least 3 times, but it did so twice.\n"
                                + "It called:\n    server.insert(\"x1\")");
    }

    @Test
    void aCallThatWasNeverToBeIsShown() {
        assertThat(failureOf(() -> called(server, "r1", "clean", never()).close()))
                .isEqualTo("""
                        Expected step 'clean' never to call server.close(), but it did so once.
                        It called:
                            server.close()  at StepVerificationTests.java""");
    }

    @Test
    void aCallThatWasNotTheOnlyOneIsShown() {
        assertThat(failureOf(() -> called(server, "r1", "load", only()).insert("x1")))
                .isEqualTo("""
                        Expected step 'load' to call server.insert("x1") once and no other method invoked, but it did so once.
                        It called:
                            server.insert("x1")  at StepVerificationTests.java
                            server.insert("x2")  at StepVerificationTests.java""");
    }

    @Test
    void aDescriptionOfTheUsersComesFirst() {
        assertThat(failureOf(() -> called(server, "r1", "clean", never().description("clean must not close"))
                        .close()))
                .startsWith("Step 'clean' did not call server.close() as wanted: clean must not close\n");
    }

    @Test
    void runsAreToldApart() {
        run("r2");

        called(server, "r2", "load", times(1)).insert("x1");
        assertThat(failureOf(() -> called(server, "r3", "load", times(1)).insert("x1")))
                .isEqualTo("""
                        Expected step 'load' to call server.insert("x1") once, but it did not.
                        It called nothing on this mock.
                        Who else called server.insert("x1"):
                            step 'load' of another run  at StepVerificationTests.java
                            step 'load' of another run  at StepVerificationTests.java""");
    }

    @Test
    void attemptsCountTogetherAndAreShownApart() {
        Op1<String, String> retried = op("load", (OpContext context, String row) -> {
                    context.resource(SERVER).insert(row);
                    if (context.retryNumber() == 0) {
                        throw new IllegalStateException("busy");
                    }
                    return row;
                })
                .requires(SERVER)
                .withRetry(RetryPolicy.of(1));
        JobTester.of(job("j", () -> retried.call(value("y"))))
                .with(SERVER, server)
                .options(o -> o.runId("retried"))
                .run();

        called(server, "retried", "load", times(2)).insert("y");
        assertThat(failureOf(() -> called(server, "retried", "load", times(1)).insert("y")))
                .isEqualTo("""
                        Expected step 'load' to call server.insert("y") once, but it did so twice.
                        It called:
                            server.insert("y")  at StepVerificationTests.java
                            server.insert("y") in retry 1  at StepVerificationTests.java""");
    }

    @Test
    void manyCallsAreCutShort() {
        for (int i = 0; i < 12; i++) {
            run("r" + (i + 2));
        }

        assertThat(failureOf(() -> called(server, "none", "load", times(1)).close()))
                .hasLineCount(2 + 1 + 10 + 1)
                .endsWith("\n    and 3 more");
    }

    @Test
    void aFailureCanBeCollected() {
        List<AssertionError> failures = new ArrayList<>();

        called(server, "r1", "load", times(1), failures::add).insert("y");

        assertThat(failures)
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .hasMessageStartingWith("Expected step 'load' to call server.insert(\"y\") once"));
    }

    @Test
    void aMockThatNobodyWatchesIsRefusedAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> called(mock(Server.class, "other"), "r1", "load", times(1)))
                .withMessageStartingWith("Mock other is bound to no resource by this test");
    }
}
