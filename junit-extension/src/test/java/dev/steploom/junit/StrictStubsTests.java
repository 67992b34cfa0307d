package dev.steploom.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.junit.Shop.Printer;
import dev.steploom.junit.Shop.Server;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.ArgumentCaptor;
import org.mockito.Captor;
import org.mockito.InjectMocks;
import org.mockito.Mock;
import org.mockito.exceptions.misusing.PotentialStubbingProblem;
import org.mockito.exceptions.misusing.UnfinishedVerificationException;
import org.mockito.exceptions.misusing.UnnecessaryStubbingException;
import org.mockito.junit.jupiter.MockitoExtension;
import org.mockito.junit.jupiter.MockitoSettings;
import org.mockito.quality.Strictness;

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

    static class Office {
        final Printer printer;

        Office(Printer printer) {
            this.printer = printer;
        }
    }

    /** What Mockito's extension and ours give to the same class. */
    abstract static class Both {
        @MockResource
        Server server;

        @Mock
        Printer printer;

        @Captor
        ArgumentCaptor<String> row;

        @InjectMocks
        Office office;

        @JobTest(in = Shop.class, job = "LOAD")
        void loads(JobRun<String> run, @Mock Runnable runnable) {
            when(server.fetch("a")).thenReturn("apple");

            run.execute();

            verify(server).insert(row.capture());
            assertThat(row.getValue()).isEqualTo("apple");
            assertThat(office.printer).isSameAs(printer);
            assertThat(runnable).isNotNull();
        }
    }

    @ExtendWith(MockitoExtension.class)
    static class MockitoFirstTestCase extends Both {}

    static class MockitoLastTestCase extends Both {
        @Override
        @JobTest(in = Shop.class, job = "LOAD")
        @ExtendWith(MockitoExtension.class)
        void loads(JobRun<String> run, @Mock Runnable runnable) {
            super.loads(run, runnable);
        }
    }

    @ExtendWith(MockitoExtension.class)
    static class MockitoBeforeRegisteredTestCase extends Both {
        @RegisterExtension
        static final SteploomExtension LOAD = SteploomExtension.forJob(Shop.LOAD);

        @Test
        void plain(JobRun<String> run) {
            when(server.fetch("a")).thenReturn("apple");

            assertThat(run.execute().output()).isEqualTo("apple");
        }
    }

    static class MockitoAfterRegisteredTestCase extends Both {
        @RegisterExtension
        static final SteploomExtension LOAD = SteploomExtension.forJob(Shop.LOAD);

        @RegisterExtension
        static final MockitoExtension MOCKITO = new MockitoExtension();

        @Test
        void plain(JobRun<String> run) {
            when(server.fetch("a")).thenReturn("apple");

            assertThat(run.execute().output()).isEqualTo("apple");
        }
    }

    @Test
    void mockitosExtensionMayBeThereBeforeOrAfter() {
        FixtureRun.of(MockitoFirstTestCase.class).passed(1);
        FixtureRun.of(MockitoLastTestCase.class).passed(1);
        FixtureRun.of(MockitoBeforeRegisteredTestCase.class).passed(2);
        FixtureRun.of(MockitoAfterRegisteredTestCase.class).passed(2);
    }

    @ExtendWith(MockitoExtension.class)
    static class MockitoUnusedTestCase extends UnusedTestCase {}

    static class UnusedMockitoTestCase {
        @RegisterExtension
        static final SteploomExtension LOAD = SteploomExtension.forJob(Shop.LOAD);

        @RegisterExtension
        static final MockitoExtension MOCKITO = new MockitoExtension();

        @MockResource
        Server server;

        @Test
        void loads(JobRun<String> run) {
            when(server.fetch("b")).thenReturn("banana");
        }
    }

    @Test
    void aStubThatNobodyUsedIsToldOnceHoweverManyWatch() {
        assertThat(FixtureRun.of(MockitoUnusedTestCase.class).failure())
                .isInstanceOf(UnnecessaryStubbingException.class)
                .hasNoSuppressedExceptions();
        assertThat(FixtureRun.of(UnusedMockitoTestCase.class).failure())
                .isInstanceOf(UnnecessaryStubbingException.class)
                .hasNoSuppressedExceptions();
    }

    @ExtendWith(MockitoExtension.class)
    static class MockitoMismatchTestCase extends MismatchTestCase {}

    @Test
    void underMockitosExtensionAMismatchFailsTheStepAsWell() {
        FixtureRun.of(MockitoMismatchTestCase.class).passed(1);

        assertThat(MismatchTestCase.causes.get(0)).isInstanceOf(PotentialStubbingProblem.class);
    }

    @MockitoSettings(strictness = Strictness.LENIENT)
    static class SettingsTestCase {
        @MockResource
        Server server;

        @JobTest(in = Shop.class, job = "LOAD")
        void loads(JobRun<String> run) {
            when(server.fetch("b")).thenReturn("banana");

            run.execute();
        }
    }

    @MockitoSettings(strictness = Strictness.LENIENT)
    static class SettingsLastTestCase {
        @MockResource
        Server server;

        @RegisterExtension
        static final SteploomExtension LOAD = SteploomExtension.forJob(Shop.LOAD);

        @Test
        void loads(JobRun<String> run) {
            when(server.fetch("b")).thenReturn("banana");

            run.execute();
        }
    }

    @Test
    void mockitosSettingsSayHowStrictStubsAre() {
        FixtureRun.of(SettingsTestCase.class).passed(1);
        FixtureRun.of(SettingsLastTestCase.class).passed(1);
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
    private static String textWithoutLines(Throwable thrown) {
        return thrown.getMessage().replaceAll("\\(\\w+\\.java:\\d+\\)", "");
    }
}
