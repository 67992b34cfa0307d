package dev.steploom.junit.mock;

import static dev.steploom.Steploom.all;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.resource;
import static dev.steploom.Steploom.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Out;
import dev.steploom.definition.Executor;
import dev.steploom.definition.HookDefinition;
import dev.steploom.definition.OpContext;
import dev.steploom.definition.RetryPolicy;
import dev.steploom.junit.JobTester;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.resource.ResourceException;
import dev.steploom.resource.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which step made which call to a mock. */
class MockCallsTests {
    private static final ResourceKey<Server> SERVER = resource("server", Server.class);

    interface Server {
        int insert(String row);

        default int insertAll(String... rows) {
            return rows.length;
        }
    }

    private static Op1<String, String> insert(String name) {
        return op(name, (OpContext context, String row) -> {
                    context.resource(SERVER).insert(row);
                    return row;
                })
                .requires(SERVER);
    }

    private final Server server = mock(Server.class, "server");

    @Test
    void aCallTellsItsRunItsStepAndWhatWasCalled() {
        JobTester.of(job("j", () -> insert("load").call(value("x"))))
                .with(SERVER, server)
                .options(o -> o.runId("r1"))
                .run();

        assertThat(MockCalls.of(server)).singleElement().satisfies(call -> {
            assertThat(call.runId()).isEqualTo("r1");
            assertThat(call.stepKey()).isEqualTo("load");
            assertThat(call.retryNumber()).isZero();
            assertThat(call.method()).isEqualTo("insert");
            assertThat(call.arguments()).containsExactly("x");
            assertThat(call).hasToString("server.insert(\"x\"), step 'load'");
        });
    }

    @Test
    void callsKeepTheirOrderAcrossSteps() {
        JobTester.of(job("j", () -> insert("second").call(insert("first").call(value("x")))))
                .with(SERVER, server)
                .run();

        assertThat(MockCalls.of(server)).extracting(MockCall::stepKey).containsExactly("first", "second");
    }

    @Test
    void eachAttemptIsToldApart() {
        when(server.insert("x")).thenThrow(new IllegalStateException("busy")).thenReturn(1);

        JobTester.of(job("j", () -> insert("load").withRetry(RetryPolicy.of(2)).call(value("x"))))
                .with(SERVER, server)
                .run();

        assertThat(MockCalls.of(server)).extracting(MockCall::retryNumber).containsExactly(0, 1);
    }

    @Test
    void hooksAndResourcesAndTheTestItselfAreNoSteps() {
        HookDefinition hook = HookDefinition.onSuccess(
                        "notify", context -> context.resource(SERVER).insert("hook"))
                .requires(SERVER);
        MockCalls.watch(server);
        ResourceDefinition made = ResourceDefinition.from(
                context -> {
                    server.insert("made");
                    return server;
                },
                taken -> taken.insert("down"));

        JobTester.of(job("j", () -> insert("load").call(value("x")), o -> o.hooks(hook)))
                .with("server", made)
                .run();
        server.insert("test");

        assertThat(MockCalls.of(server))
                .map(MockCall::toString)
                .containsExactly(
                        "server.insert(\"made\"), resource \"server\"",
                        "server.insert(\"x\"), step 'load'",
                        "server.insert(\"hook\"), hook 'notify' after step 'load'",
                        "server.insert(\"down\"), resource \"server\"",
                        "server.insert(\"test\"), outside any step");
    }

    @Test
    void everyThreadsCallsAreItsSteps() {
        Op1<Integer, Integer> load = op(
                        "load",
                        (OpContext context, Integer number) ->
                                context.resource(SERVER).insert(context.stepKey()))
                .requires(SERVER);
        Op1<List<Integer>, Integer> count = op("count", (List<Integer> numbers) -> numbers.size());
        Job<Integer> wide = job("wide", () -> {
            List<Out<Integer>> outs = IntStream.range(0, 200)
                    .mapToObj(number -> load.call(value(number)))
                    .toList();
            return count.call(all(outs));
        });

        JobTester.of(wide).with(SERVER, server).executor(Executor.threads(8)).run();

        assertThat(MockCalls.of(server))
                .hasSize(200)
                .allSatisfy(call -> assertThat(call.arguments()).containsExactly(call.stepKey()));
    }

    @Test
    void stubbingAndVerifyingAreNoCalls() {
        MockCalls.watch(server);
        when(server.insert("x")).thenReturn(1);
        server.insert("x");
        verify(server).insert("x");

        assertThat(MockCalls.of(server)).hasSize(1);
    }

    @Test
    void aSpysCallsAreToldToo() {
        Server real = spy(new Server() {
            @Override
            public int insert(String row) {
                return 1;
            }
        });

        JobTester.of(job("j", () -> insert("load").call(value("x"))))
                .with(SERVER, real)
                .run();

        assertThat(MockCalls.of(real)).extracting(MockCall::stepKey).containsExactly("load");
    }

    @Test
    void argumentsOfAVariableNumberAreAnArray() {
        MockCalls.watch(server);
        server.insertAll("x", "y");

        assertThat(MockCalls.of(server).get(0).arguments()).containsExactly((Object) new String[] {"x", "y"});
    }

    @Test
    void aMockThatNobodyWatchesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MockCalls.of(server))
                .withMessage(
                        "Mock server is bound to no resource by this test, so nobody noted who called it. Make it with "
                                + "@MockResource, bind it with @BindResource, or call MockCalls.watch(mock) before the run.");
    }

    @Test
    void whatIsNoMockIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MockCalls.of("text"))
                .withMessage(
                        "A String is no mock, so nobody noted who called it. Bind a mock with @MockResource, or a spy of "
                                + "it with @SpyResource.");
    }

    @Test
    void theEnginesMockResourcesAreMockitosAndWatched() {
        List<Server> seen = new ArrayList<>();
        Op0<Integer> load = op("load", (OpContext context) -> {
                    seen.add(context.resource(SERVER));
                    return context.resource(SERVER).insert("x");
                })
                .requires(SERVER);

        JobTester.of(job("j", () -> load.call(), o -> o.resource(SERVER, ResourceDefinition.mock(Server.class))))
                .run();

        verify(seen.get(0)).insert("x");
        assertThat(MockCalls.of(seen.get(0))).extracting(MockCall::stepKey).containsExactly("load");
    }

    @Test
    void anEnginesMockOfATypeThatMockitoCannotMockFailsTheRun() {
        ResourceKey<String> name = resource("name", String.class);
        Op0<String> load =
                op("load", (OpContext context) -> context.resource(name)).requires(name);

        assertThatThrownBy(() -> job(
                                "j", () -> load.call(), o -> o.resource(name, ResourceDefinition.mock(String.class)))
                        .executeInProcess())
                .isInstanceOf(ResourceException.class)
                .hasMessage(
                        "The resource \"name\" could not be made: UnmockableTypeException: Mockito cannot mock String, which "
                                + "is one of the types that Java itself works with");
    }
}
