package dev.steploom.junit;

import static dev.steploom.Steploom.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.junit.Shop.Server;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mock;
import org.mockito.exceptions.misusing.PotentialStubbingProblem;
import org.mockito.exceptions.misusing.UnfinishedVerificationException;
import org.mockito.exceptions.misusing.UnnecessaryStubbingException;

/** How strict mock resources are with their stubs, alone and beside Mockito's own extension. */
class StrictStubsTests {

    static class UnusedTestCase {
        @MockResource
        Server server;

        @JobTest(in = Shop.class, job = "LOAD")
        void loads(JobRun<String> run) {
            when(server.fetch("a")).thenReturn("apple");
            when(server.fetch("b")).thenReturn("banana");

            run.execute();
        }
    }

    @Test
    void aStubThatNobodyUsedFailsTheTest() {
        assertThat(FixtureRun.of(UnusedTestCase.class).failure())
                .isInstanceOf(UnnecessaryStubbingException.class)
                .extracting(StrictStubsTests::textWithoutLines)
                .isEqualTo("""
                        Unnecessary stubbings detected. Nobody called
                            server.fetch("b")  -> at dev.steploom.junit.StrictStubsTests$UnusedTestCase.loads
                        Remove them, or make them lenient: lenient().when(...)""");
    }

    static class LateTestCase {
        static final Job<String> UNASKED =
                op("unasked", () -> "nothing").requires(Shop.SERVER).toJob("unasked");

        @MockResource
        Server server;

        @JobTest
        void loads(ExecuteInProcessResult<String> result) {
            when(server.fetch("a")).thenReturn("apple");
        }
    }

    @Test
    void aStubThatIsMadeAfterTheRunIsToldHowToComeBeforeIt() {
        assertThat(FixtureRun.of(LateTestCase.class).failure())
                .isInstanceOf(UnnecessaryStubbingException.class)
                .hasMessageEndingWith(
                        "\nThe job ran before the test's first line, as the test takes its result. To stub"
                                + " first, take JobRun<R> in place of the result, and call execute().");
    }

    static class FailedTestCase {
        @MockResource
        Server server;

        @JobTest(in = Shop.class, job = "LOAD")
        void loads(JobRun<String> run) {
            when(server.fetch("b")).thenReturn("banana");
            throw new IllegalStateException("boom");
        }
    }

    @Test
    void aTestThatFailedIsNotToldOfItsStubs() {
        Throwable thrown = FixtureRun.of(FailedTestCase.class).failure();

        assertThat(thrown).isInstanceOf(IllegalStateException.class).hasNoSuppressedExceptions();
    }

    static class LenientTestCase {
        @MockResource
        Server server;

        @BeforeEach
        void stub() {
            when(server.fetch("a")).thenReturn("apple");
            lenient().when(server.fetch("b")).thenReturn("banana");
        }

        @JobTest(in = Shop.class, job = "LOAD")
        void loads(JobRun<String> run) {
            run.execute();
        }
    }

    static class LenientMockTestCase {
        @MockResource(strictness = Mock.Strictness.LENIENT)
        Server server;

        @JobTest(in = Shop.class, job = "LOAD")
        void loads(JobRun<String> run) {
            when(server.fetch("b")).thenReturn("banana");

            run.execute();
        }
    }

    static class WarnedOfTestCase {
        @MockResource(strictness = Mock.Strictness.WARN)
        Server server;

        @JobTest(in = Shop.class, job = "LOAD")
        void loads(JobRun<String> run) {
            when(server.fetch("b")).thenReturn("banana");

            run.execute();
        }
    }

    @Test
    void aMockThatOnlyWarnsDoesNotFailTheTest() {
        FixtureRun.of(WarnedOfTestCase.class).passed(1);
    }

    @Test
    void aLenientStubOrMockNeedNotBeUsed() {
        FixtureRun.of(LenientTestCase.class).passed(1);
        FixtureRun.of(LenientMockTestCase.class).passed(1);
    }

    static class MismatchTestCase {
        static List<Throwable> causes;

        @MockResource
        Server server;

        @JobTest(in = Shop.class, job = "LOAD")
        void loads(JobRun<String> run) {
            when(server.fetch("b")).thenReturn("banana");

            ExecuteInProcessResult<String> result = run.execute();

            assertThat(result.failure()).isNotNull();
            causes = List.of(result.failure().getCause());
        }
    }

    @Test
    void aStepThatCallsWithOtherArgumentsThanThoseStubbedFailsAndSoDoesATestThatLetsItPass() {
        Throwable failure = FixtureRun.of(MismatchTestCase.class).failure();

        assertThat(failure).isSameAs(MismatchTestCase.causes.get(0));
        assertThat(failure)
                .isInstanceOf(PotentialStubbingProblem.class)
                .extracting(StrictStubsTests::textWithoutLines)
                .isEqualTo("""
                        Strict stubbing argument mismatch: step 'read' calls
                            server.fetch("a")  -> at dev.steploom.junit.Shop.read
                        but stubbed is
                            server.fetch("b")  -> at dev.steploom.junit.StrictStubsTests$MismatchTestCase.loads
                        Stub this call too, or make the stub lenient: lenient().when(...)""");
    }

    static class ThreadsTestCase {
        @MockResource
        Server server;

        @JobTest(in = Shop.class, job = "LOAD", executors = ExecutorKind.THREADS)
        void loads(JobRun<String> run) {
            when(server.fetch("b")).thenReturn("banana");

            ExecuteInProcessResult<String> result = run.execute();

            assertThat(result.failure()).hasCauseInstanceOf(PotentialStubbingProblem.class);
        }

        @JobTest(in = Shop.class, job = "LOAD", executors = ExecutorKind.THREADS)
        void loadsWell(JobRun<String> run) {
            when(server.fetch("a")).thenReturn("apple");

            assertThat(run.execute().output()).isEqualTo("apple");
        }
    }

    @Test
    void stubsAreAsStrictInOtherThreads() {
        FixtureRun run = FixtureRun.of(ThreadsTestCase.class);

        assertThat(run.failure()).isInstanceOf(PotentialStubbingProblem.class);
        run.results().testEvents().assertStatistics(s -> s.succeeded(1).failed(1));
    }

    static class UsedIsVerifiedTestCase {
        @MockResource
        Server server;

        @JobTest(in = Shop.class, job = "LOAD")
        void loads(JobRun<String> run) {
            when(server.fetch("a")).thenReturn("apple");

            run.execute();

            verify(server).insert("apple");
            verifyNoMoreInteractions(server);
        }
    }

    @Test
    void aCallThatWasStubbedNeedNotBeVerified() {
        FixtureRun.of(UsedIsVerifiedTestCase.class).passed(1);
    }

    static class UnfinishedTestCase {
        @MockResource
        Server server;

        @JobTest(in = Shop.class, job = "LOAD")
        void loads(JobRun<String> run) {
            Server begun = verify(server);

            assertThat(begun).isSameAs(server);
        }
    }

    @Test
    void aVerificationThatNamesNoMethodFailsItsOwnTest() {
        assertThat(FixtureRun.of(UnfinishedTestCase.class).failure())
                .isInstanceOf(UnfinishedVerificationException.class);
    }

    static class OwnMockTestCase {
        @BindResource
        Server server = mock(Server.class);

        @JobTest(in = Shop.class, job = "LOAD")
        void loads(JobRun<String> run) {
            when(server.fetch("b")).thenReturn("banana");

            run.execute();
        }
    }

    @Test
    void aMockThatTheTestMadeIsAsStrictAsItWasMade() {
        FixtureRun.of(OwnMockTestCase.class).passed(1);
    }

    /** A message without line numbers, which change with the file. */
    static String textWithoutLines(Throwable thrown) {
        return thrown.getMessage().replaceAll("\\(\\w+\\.java:\\d+\\)", "");
    }
}
