package dev.steploom.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.steploom.junit.Shop.FtpServer;
import dev.steploom.junit.Shop.Server;
import dev.steploom.junit.mock.MockCall;
import dev.steploom.junit.mock.MockCalls;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.mockito.Answers;
import org.mockito.Mockito;

/** Fields and parameters with {@link MockResource}, and which resources they are bound to. */
class MockResourceTests {

    /** What the only test of a class failed with, without the name of the class that holds all of them. */
    private static Throwable failure(Class<?> fixture) {
        Throwable thrown = FixtureRun.of(fixture).failure();
        assertThat(thrown).isInstanceOf(ExtensionConfigurationException.class);
        return new ExtensionConfigurationException(thrown.getMessage().replace("MockResourceTests.", ""));
    }

    static class FieldTestCase {
        @MockResource
        private Server server;

        @JobTest(in = Shop.class, job = "LOAD")
        void fetches(JobRun<String> run) {
            when(server.fetch("a")).thenReturn("apple");

            assertThat(run.execute().output()).isEqualTo("apple");
            verify(server).insert("apple");
        }
    }

    @Test
    void aFieldHoldsAMockOfTheOneResourceOfItsType() {
        FixtureRun.of(FieldTestCase.class).passed(1);
    }

    static class ParameterTestCase {
        @BeforeEach
        void stub(@MockResource Server server) {
            when(server.fetch("a")).thenReturn("apple");
        }

        @JobTest(in = Shop.class, job = "LOAD")
        void fetches(JobRun<String> run, @MockResource Server server) {
            assertThat(run.execute().output()).isEqualTo("apple");
            verify(server).insert("apple");
        }
    }

    @Test
    void aParameterOfATestIsTheMockThatAMethodBeforeItStubbed() {
        FixtureRun.of(ParameterTestCase.class).passed(1);
    }

    static class ByKeyTestCase {
        @MockResource("primary")
        Server from;

        @MockResource(key = "data_replica")
        Server to;

        @JobTest(in = Shop.class, job = "COPY")
        void copies(JobRun<String> run) {
            when(from.fetch("a")).thenReturn("apple");

            run.execute();

            verify(to).insert("apple");
        }
    }

    @Test
    void aKeyNamesTheResource() {
        FixtureRun.of(ByKeyTestCase.class).passed(1);
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

    static class NarrowerTestCase {
        @MockResource
        FtpServer ftp;

        @MockResource
        Server server;

        @JobTest(in = Shop.class, job = "UPLOAD")
        void uploads(JobRun<String> run) {
            when(ftp.fetch("a")).thenReturn("apple");

            assertThat(run.execute().output()).isEqualTo("apple");
        }
    }

    @Test
    void aResourceOfJustTheTypeGoesBeforeOneOfAWiderType() {
        FixtureRun.of(NarrowerTestCase.class).passed(1);
    }

    static class NoTypeTestCase {
        @MockResource
        Server server;

        @JobTest(in = Shop.class, job = "PEEK")
        void peeks(JobRun<String> run) {
            when(server.fetch("a")).thenReturn("apple");

            assertThat(run.execute().output()).isEqualTo("apple");
        }
    }

    @Test
    void aKeyWithoutATypeIsTakenWhereNoOtherFits() {
        FixtureRun.of(NoTypeTestCase.class).passed(1);
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
                        .replace("MockResourceTests.", ""))
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
                .hasMessage("MockResourceTests.UnmockableParameterTestCase.loads: The parameter name of "
                        + "MockResourceTests.UnmockableParameterTestCase.take cannot be given: Mockito cannot mock String, "
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
                .hasMessage("MockResourceTests.BeforeAllTestCase: A resource is made anew for each test, so "
                        + "MockResourceTests.BeforeAllTestCase.take is too early for one. Take it in the test, or in a method "
                        + "that runs before each.");
    }

    static class BoundMockTestCase {
        @BindResource
        Server server = Mockito.mock(Server.class);

        @JobTest(in = Shop.class, job = "LOAD")
        void loads(JobRun<String> run) {
            when(server.fetch("a")).thenReturn("apple");

            run.execute();

            assertThat(MockCalls.of(server)).extracting(MockCall::stepKey).containsExactly("read", "store");
        }
    }

    @Test
    void aMockThatTheTestMadeTellsItsStepsToo() {
        FixtureRun.of(BoundMockTestCase.class).passed(1);
    }

    static class StaticTestCase {
        @MockResource
        static Server server;

        @JobTest(in = Shop.class, job = "LOAD")
        void loads(JobRun<String> run) {
            when(server.fetch("a")).thenReturn("apple");

            assertThat(run.execute().output()).isEqualTo("apple");
        }

        @JobTest(in = Shop.class, job = "LOAD")
        void loadsAgain(JobRun<String> run) {
            when(server.fetch("a")).thenReturn("pear");

            assertThat(run.execute().output()).isEqualTo("pear");
        }
    }

    @Test
    void aStaticFieldGetsANewMockForEachTestAndIsLeftAsItWas() {
        FixtureRun.of(StaticTestCase.class).passed(2);
        assertThat(StaticTestCase.server).isNull();
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class PerClassTestCase {
        @MockResource
        Server server;

        Server before;

        @JobTest(in = Shop.class, job = "LOAD")
        void loads(JobRun<String> run) {
            assertThat(server).isNotNull().isNotSameAs(before);
            before = server;
            run.execute();
        }

        @JobTest(in = Shop.class, job = "LOAD")
        void loadsAgain(JobRun<String> run) {
            loads(run);
        }
    }

    @Test
    void testsThatShareAnInstanceDoNotShareAMock() {
        FixtureRun.of(PerClassTestCase.class).passed(2);
    }

    static class OuterTestCase {
        @MockResource
        Server server;

        @BeforeEach
        void stub() {
            when(server.fetch("a")).thenReturn("apple");
        }

        @Nested
        class InnerTestCase {
            @JobTest(in = Shop.class, job = "LOAD")
            void loads(JobRun<String> run) {
                assertThat(run.execute().output()).isEqualTo("apple");
            }
        }
    }

    @Test
    void aNestedClassUsesTheFieldsAroundIt() {
        FixtureRun.of(OuterTestCase.class).passed(1);
    }

    static class SubclassTestCase extends FieldTestCase {}

    @Test
    void aFieldOfASuperclassIsInjected() {
        FixtureRun.of(SubclassTestCase.class).passed(1);
    }

    static class AnswerTestCase {
        @MockResource(answer = Answers.RETURNS_SMART_NULLS)
        Server server;

        @JobTest(in = Shop.class, job = "LOAD")
        void loads(JobRun<String> run) {
            assertThat(run.execute().output()).isEmpty();
        }
    }

    @Test
    void callsWithoutAStubReturnWhatTheAnnotationSays() {
        FixtureRun.of(AnswerTestCase.class).passed(1);
    }

    static class ManyTestCase {
        private static final AtomicInteger NUMBER = new AtomicInteger();

        @MockResource
        Server server;

        @JobTest(in = Shop.class, job = "LOAD", repetitions = 500)
        void loads(JobRun<String> run) {
            String fruit = "fruit " + NUMBER.incrementAndGet();
            when(server.fetch("a")).thenReturn(fruit);

            run.execute();

            verify(server).insert(fruit);
        }
    }

    @Test
    void testsInParallelHaveMocksOfTheirOwn() {
        FixtureRun.of(MockResourceTests::inParallel, ManyTestCase.class).passed(500);
    }

    @ExtendWith(LetTheOtherGoOn.class)
    static class SharedTestCase {
        @MockResource
        static Server server;

        @JobTest(in = Shop.class, job = "LOAD", repetitions = 2)
        @Timeout(30)
        void loads(JobRun<String> run) throws Exception {
            LetTheOtherGoOn.FAILED.await();
            run.execute();
        }
    }

    static class LetTheOtherGoOn implements TestWatcher {
        static final CountDownLatch FAILED = new CountDownLatch(1);

        @Override
        public void testFailed(ExtensionContext context, Throwable cause) {
            FAILED.countDown();
        }
    }

    @Test
    void aFieldThatTestsInParallelShareIsRefused() {
        FixtureRun run = FixtureRun.of(MockResourceTests::inParallel, SharedTestCase.class);

        assertThat(run.failure())
                .hasMessage(
                        "MockResourceTests.SharedTestCase.loads: The field MockResourceTests.SharedTestCase.server is "
                                + "shared by tests that run at the same time. Take a parameter in its place, or have the tests run one "
                                + "after the other: @Execution(SAME_THREAD).");
        assertThat(run.names()).hasSize(2);
    }

    private static EngineTestKit.Builder inParallel(EngineTestKit.Builder builder) {
        return builder.configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "8");
    }
}
