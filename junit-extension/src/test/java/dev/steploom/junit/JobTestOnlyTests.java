package dev.steploom.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Annotations of tests with a job, on tests without one. */
class JobTestOnlyTests {
    interface Server {}

    static class RunConfigTestCase {
        @Test
        @RunConfigSource("ops: {}")
        void test() {}
    }

    @Test
    void aRunConfigSourceOnAPlainTestIsRefused() {
        assertThat(FixtureRun.of(RunConfigTestCase.class).failure())
                .hasMessage(
                        "JobTestOnlyTests.RunConfigTestCase.test has a @RunConfigSource, but no @JobTest, so that no"
                                + " run gets its configs. Write @JobTest in place of @Test.");
    }

    static class OutputTestCase {
        @Test
        void test(@OutputOf("add_one") int six) {}
    }

    @Test
    void anOutputForAPlainTestIsRefused() {
        assertThat(FixtureRun.of(OutputTestCase.class).failure())
                .hasMessage(
                        "Parameter 'six' of JobTestOnlyTests.OutputTestCase.test is for tests with a job, and this one"
                                + " has none. Write @JobTest in place of @Test, or register a field: @RegisterExtension static"
                                + " final SteploomExtension JOB = SteploomExtension.forJob(...);");
    }

    static class MockTestCase {
        @MockResource
        Server server;

        @Test
        void test() {}
    }

    @Test
    void aMockInAClassWithoutJobsIsRefused() {
        assertThat(FixtureRun.of(MockTestCase.class).failure())
                .hasMessage(
                        "The field JobTestOnlyTests.MockTestCase.server has a @MockResource, but no test of its class"
                                + " has a job. Write @JobTest in place of @Test, or register a field: @RegisterExtension static"
                                + " final SteploomExtension JOB = SteploomExtension.forJob(...);");
    }

    static class MixedTestCase {
        @SpyResource
        String unused;

        @Test
        void plain() {}

        static class Inner {
            @JobTest(in = Greetings.class, job = "DO_STUFF")
            void job() {}
        }
    }

    @Test
    void aPlainTestMayStandBesideTestsWithAJob() {
        FixtureRun.of(MixedTestCase.class).passed(1);
    }

    static class RegisteredTestCase {
        @RegisterExtension
        static final SteploomExtension JOB = SteploomExtension.forJob(Greetings.DO_STUFF);

        @Test
        void test(@OutputOf("return_five") int five) {
            assertThat(five).isEqualTo(5);
        }
    }

    @Test
    void anExtensionThatIsRegisteredGivesAPlainTestItsJob() {
        FixtureRun.of(RegisteredTestCase.class).passed(1);
    }
}
