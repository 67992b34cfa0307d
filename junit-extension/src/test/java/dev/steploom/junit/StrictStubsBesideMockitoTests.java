package dev.steploom.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.steploom.junit.Shop.Printer;
import dev.steploom.junit.Shop.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.ArgumentCaptor;
import org.mockito.Captor;
import org.mockito.InjectMocks;
import org.mockito.Mock;
import org.mockito.exceptions.misusing.PotentialStubbingProblem;
import org.mockito.exceptions.misusing.UnnecessaryStubbingException;
import org.mockito.junit.jupiter.MockitoExtension;
import org.mockito.junit.jupiter.MockitoSettings;
import org.mockito.quality.Strictness;

/** How strict mock resources are with their stubs where Mockito's own extension is there too. */
class StrictStubsBesideMockitoTests {
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
    static class MockitoUnusedTestCase extends StrictStubsTests.UnusedTestCase {}

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
    static class MockitoMismatchTestCase extends StrictStubsTests.MismatchTestCase {}

    @Test
    void underMockitosExtensionAMismatchFailsTheStepAsWell() {
        FixtureRun.of(MockitoMismatchTestCase.class).passed(1);

        assertThat(StrictStubsTests.MismatchTestCase.causes.get(0)).isInstanceOf(PotentialStubbingProblem.class);
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
}
