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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.mockito.Answers;
import org.mockito.Mockito;

/** Fields and parameters with {@link MockResource}, and which resources they are bound to. */
class MockResourceTests {

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
