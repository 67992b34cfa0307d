package dev.steploom.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.junit.Shop.Server;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.Mockito;

/** What is said of fields and parameters with {@link MockResource} that cannot have a mock. */
class MockResourceErrorTests {
    /** What the only test of a class failed with, without the name of the class that holds all of them. */
    private static Throwable failure(Class<?> fixture) {
        Throwable thrown = FixtureRun.of(fixture).failure();
        assertThat(thrown).isInstanceOf(ExtensionConfigurationException.class);
        return new ExtensionConfigurationException(thrown.getMessage().replace("MockResourceErrorTests.", ""));
    }

    static class TwoCandidatesTestCase {
        @MockResource
        Server primary;

        @JobTest(in = Shop.class, job = "COPY")
        void copies(JobRun<String> run) {
            run.execute();
        }
    }

    @Test
    void twoResourcesOfTheTypeAreRefusedWithBothKeys() {
        assertThat(failure(TwoCandidatesTestCase.class))
                .hasMessage("TwoCandidatesTestCase.copies: "
                        + "The field TwoCandidatesTestCase.primary may be resource \"data_replica\" or \"primary\" of job "
                        + "'copy'. Name the one: @MockResource(\"data_replica\") Server primary;");
    }

    static class WrongTypeTestCase {
        @MockResource("server")
        Shop.Printer printer;

        @JobTest(in = Shop.class, job = "LOAD")
        void loads(JobRun<String> run) {
            run.execute();
        }
    }

    @Test
    void aMockOfAnotherTypeIsRefused() {
        assertThat(failure(WrongTypeTestCase.class))
                .hasMessage("WrongTypeTestCase.loads: "
                        + "The field WrongTypeTestCase.printer holds a Printer, but resource \"server\" of job 'load' has "
                        + "to be a Server. Bind one, or name another resource.");
    }

    static class NoSuchTypeTestCase {
        @MockResource
        Shop.Printer printer;

        @JobTest(in = Shop.class, job = "COPY")
        void copies(JobRun<String> run) {
            run.execute();
        }
    }

    @Test
    void aTypeThatNoResourceHasIsRefusedWithThoseThatAreThereAndLack() {
        assertThat(failure(NoSuchTypeTestCase.class)).hasMessage("""
                        NoSuchTypeTestCase.copies has 3 problems:
                          - The field NoSuchTypeTestCase.printer is a Printer, but job 'copy' asks for no resource of that type. \
                        Its resources are "data_replica" (Server) and "primary" (Server).
                          - Job 'copy' lacks resource "data_replica", which op 'copy_row' requires. Add a field to \
                        NoSuchTypeTestCase: @MockResource("data_replica") Server dataReplica;
                          - Job 'copy' lacks resource "primary", which op 'copy_row' requires. Add a field to \
                        NoSuchTypeTestCase: @MockResource("primary") Server primary;""");
    }

    static class UnknownKeyTestCase {
        @MockResource("sever")
        Server server;

        @MockResource
        Server other;

        @JobTest(in = Shop.class, job = "LOAD")
        void loads(JobRun<String> run) {
            run.execute();
        }
    }

    @Test
    void anUnknownKeyIsRefusedWithTheNearestOne() {
        assertThat(failure(UnknownKeyTestCase.class))
                .hasMessage("UnknownKeyTestCase.loads: "
                        + "The field UnknownKeyTestCase.server binds resource \"sever\", which job 'load' does not have. "
                        + "Did you mean \"server\"?");
    }

    static class UnboundTestCase {
        @JobTest(in = Shop.class, job = "LOAD")
        void loads(JobRun<String> run) {
            run.execute();
        }
    }

    @Test
    void aResourceThatNobodyBindsFailsTheTestAndSaysWhichFieldToAdd() {
        assertThat(failure(UnboundTestCase.class))
                .hasMessage("UnboundTestCase.loads: "
                        + "Job 'load' lacks resource \"server\", which op 'read' requires. Add a field to UnboundTestCase: "
                        + "@MockResource Server server;");
    }

    static class UnboundUnmockableTestCase {
        @JobTest(in = Shop.class, job = "LABEL")
        void labels(JobRun<String> run) {
            run.execute();
        }
    }

    @Test
    void whatMockitoCannotMockIsToBeBound() {
        assertThat(failure(UnboundUnmockableTestCase.class)).hasMessage("""
                        UnboundUnmockableTestCase.labels has 4 problems:
                          - Job 'label' lacks resource "limit", which op 'label_row' requires. Add a field to \
                        UnboundUnmockableTestCase: @BindResource Integer limit = ...;
                          - Job 'label' lacks resource "name", which op 'label_row' requires. Add a field to \
                        UnboundUnmockableTestCase: @BindResource String name = ...;
                          - Job 'label' lacks resource "prices", which op 'label_row' requires. Add a field to \
                        UnboundUnmockableTestCase: @BindResource int[] prices = ...;
                          - Job 'label' lacks resource "tariff", which op 'label_row' requires. Add a field to \
                        UnboundUnmockableTestCase: @BindResource Tariff tariff = ...;""");
    }

    static class UnboundWithoutTypeTestCase {
        @JobTest(in = Shop.class, job = "PEEK")
        void peeks(JobRun<String> run) {
            run.execute();
        }
    }

    @Test
    void aResourceThatNobodyBindsAndWhoseTypeIsNotKnownIsNamed() {
        assertThat(failure(UnboundWithoutTypeTestCase.class))
                .hasMessage("UnboundWithoutTypeTestCase.peeks: "
                        + "Job 'peek' lacks resource \"server\", which op 'peek' requires. Add a field of its type "
                        + "to UnboundWithoutTypeTestCase, with @MockResource(\"server\").");
    }

    static class TwiceTestCase {
        @MockResource
        Server server;

        @MockResource("server")
        Server again;

        @JobTest(in = Shop.class, job = "LOAD")
        void loads(JobRun<String> run) {
            run.execute();
        }
    }

    @Test
    void twoFieldsForOneResourceAreRefused() {
        assertThat(failure(TwiceTestCase.class))
                .hasMessage("TwiceTestCase.loads: "
                        + "The field TwiceTestCase.server and the field TwiceTestCase.again both bind resource \"server\". "
                        + "Keep one, or name another resource: @MockResource(\"...\").");
    }

    static class UnmockableTestCase {
        @MockResource
        String name;

        @MockResource
        Integer limit;

        @MockResource
        int count;

        @MockResource
        int[] prices;

        @MockResource("tariff")
        Shop.Tariff tariff;

        @MockResource
        Class<?> type;

        @JobTest(in = Shop.class, job = "LABEL")
        void labels(JobRun<String> run) {
            run.execute();
        }
    }

    @Test
    void typesThatMockitoCannotMockAreRefusedByName() {
        assertThat(failure(UnmockableTestCase.class)).hasMessage("""
                        UnmockableTestCase.labels has 6 problems:
                          - The field UnmockableTestCase.name cannot be given: Mockito cannot mock String, which is one of the \
                        types that Java itself works with. Bind a value: @BindResource String name = ...;
                          - The field UnmockableTestCase.limit cannot be given: Mockito cannot mock Integer, which is a wrapper \
                        of a primitive type. Bind a value: @BindResource Integer limit = ...;
                          - The field UnmockableTestCase.count cannot be given: Mockito cannot mock int, which is a primitive \
                        type. Bind a value: @BindResource int count = ...;
                          - The field UnmockableTestCase.prices cannot be given: Mockito cannot mock int[], which is an array. \
                        Bind a value: @BindResource int[] prices = ...;
                          - The field UnmockableTestCase.tariff cannot be given: Mockito cannot mock Tariff, which is a sealed \
                        interface. Bind a value: @BindResource("tariff") Tariff tariff = ...;
                          - The field UnmockableTestCase.type cannot be given: Mockito cannot mock Class, which is one of the \
                        types that Java itself works with. Bind a value: @BindResource Class type = ...;""");
    }

    static class FinalTestCase {
        @MockResource
        final Server server = null;

        @JobTest(in = Shop.class, job = "LOAD")
        void loads(JobRun<String> run) {
            run.execute();
        }
    }

    @Test
    void aFinalFieldIsRefused() {
        assertThat(failure(FinalTestCase.class))
                .hasMessage("FinalTestCase.loads: "
                        + "The field FinalTestCase.server is final, so it cannot hold a mock. Make it non-final.");
    }

    static class ValueTestCase {
        @MockResource
        Server server = Mockito.mock(Server.class);

        @JobTest(in = Shop.class, job = "LOAD")
        void loads(JobRun<String> run) {
            run.execute();
        }
    }

    @Test
    void aFieldWithAValueIsRefused() {
        assertThat(failure(ValueTestCase.class))
                .hasMessage("ValueTestCase.loads: "
                        + "The field ValueTestCase.server has a value, which a mock would replace. Bind the value with "
                        + "@BindResource, spy on it with @SpyResource, or take it away.");
    }

    static class TwoAnnotationsTestCase {
        @MockResource
        @SpyResource
        Server server;

        @MockResource(value = "server", key = "sever")
        Server other;

        @JobTest(in = Shop.class, job = "LOAD")
        void loads(JobRun<String> run) {
            run.execute();
        }
    }

    @Test
    void contradictionsAreRefusedTogether() {
        assertThat(failure(TwoAnnotationsTestCase.class)).hasMessage("""
                        TwoAnnotationsTestCase.loads has 2 problems:
                          - The field TwoAnnotationsTestCase.server has @MockResource and @SpyResource. Keep one.
                          - The field TwoAnnotationsTestCase.other names two resources, "server" and key = "sever". Keep one.""");
    }

    static class ConstructorTestCase {
        ConstructorTestCase(@MockResource Server server) {}

        @JobTest(in = Shop.class, job = "LOAD")
        void loads(JobRun<String> run) {
            run.execute();
        }
    }

    @Test
    void aConstructorIsTooEarly() {
        assertThat(FixtureRun.of(ConstructorTestCase.class)
                        .failure()
                        .getMessage()
                        .replace("MockResourceErrorTests.", ""))
                .isEqualTo(
                        "ConstructorTestCase.loads: A resource is made anew for each test, so the constructor of ConstructorTestCase is too early for "
                                + "one. Take it in the test, or in a method that runs before each.");
    }

    static class UnmockableParameterTestCase {
        @BeforeEach
        void take(@MockResource String name) {}

        @JobTest(in = Shop.class, job = "LOAD")
        void loads(JobRun<String> run) {
            run.execute();
        }
    }

    @Test
    void aParameterThatMockitoCannotMockIsRefused() {
        assertThat(FixtureRun.of(UnmockableParameterTestCase.class).failure())
                .isInstanceOf(ParameterResolutionException.class)
                .hasMessage("MockResourceErrorTests.UnmockableParameterTestCase.loads: The parameter name of "
                        + "MockResourceErrorTests.UnmockableParameterTestCase.take cannot be given: Mockito cannot mock String, "
                        + "which is one of the types that Java itself works with. Bind a value: @BindResource String name = "
                        + "...;");
    }

    static class BeforeAllTestCase {
        @RegisterExtension
        static final SteploomExtension LOAD = SteploomExtension.forJob(Shop.LOAD);

        @BeforeAll
        static void take(@MockResource Server server) {}

        @Test
        void loads() {}
    }

    @Test
    void aMethodBeforeAllTestsIsTooEarly() {
        assertThat(FixtureRun.of(BeforeAllTestCase.class).failure())
                .isInstanceOf(ParameterResolutionException.class)
                .hasMessage("MockResourceErrorTests.BeforeAllTestCase: A resource is made anew for each test, so "
                        + "MockResourceErrorTests.BeforeAllTestCase.take is too early for one. Take it in the test, or in a method "
                        + "that runs before each.");
    }
}
