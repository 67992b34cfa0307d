package dev.steploom.execution;

import static dev.steploom.Steploom.all;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Out;
import dev.steploom.definition.Executor;
import dev.steploom.definition.HookDefinition;
import dev.steploom.definition.OpContext;
import dev.steploom.definition.RetryPolicy;
import dev.steploom.event.EventType;
import dev.steploom.io.IOManager;
import dev.steploom.io.InputContext;
import dev.steploom.io.OutputContext;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.resource.ResourceKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Code asks what its thread is at work on. */
class CurrentWorkTests {
    private static final ResourceKey<Caller> CALLER = new ResourceKey<>("caller", Caller.class);

    /** Notes what calls it. */
    private static final class Caller {
        private final Queue<String> calls = new ConcurrentLinkedQueue<>();

        int call(int number) {
            calls.add(String.valueOf(CurrentWork.get()));
            return number;
        }
    }

    private final Caller caller = new Caller();

    private static Op1<Integer, Integer> calling(String name) {
        return op(
                        name,
                        (OpContext context, Integer number) ->
                                context.resource(CALLER).call(number))
                .requires(CALLER);
    }

    @Test
    void aStepIsNamedWithItsRun() {
        List<@Nullable CurrentWork> seen = new ArrayList<>();
        Op0<Integer> load = op("load", () -> {
            seen.add(CurrentWork.get());
            return 1;
        });

        job("j", () -> load.call()).executeInProcess(o -> o.runId("r1"));

        assertThat(seen).containsExactly(new CurrentWork.Step("r1", "load", 0));
    }

    @Test
    void outsideOfRunsThereIsNone() {
        job("j", () -> calling("load").call(value(1))).executeInProcess(o -> o.resource(CALLER, caller));

        assertThat(CurrentWork.get()).isNull();
    }

    @Test
    void anAttemptAfterTheFirstIsARetry() {
        Op0<Integer> load = op("load", (OpContext context) -> {
                    context.resource(CALLER).call(1);
                    if (context.retryNumber() == 0) {
                        throw new IllegalStateException("busy");
                    }
                    return 1;
                })
                .requires(CALLER)
                .withRetry(RetryPolicy.of(1));

        job("j", () -> load.call()).executeInProcess(o -> o.resource(CALLER, caller));

        assertThat(caller.calls).containsExactly("step 'load'", "step 'load', retry 1");
    }

    @Test
    void aHookIsNotTheStep() {
        HookDefinition notify = HookDefinition.onSuccess(
                        "notify", context -> context.resource(CALLER).call(1))
                .requires(CALLER);

        job("j", () -> calling("load").call(value(1)), o -> o.hooks(notify))
                .executeInProcess(o -> o.resource(CALLER, caller));

        assertThat(caller.calls).containsExactly("step 'load'", "hook 'notify' after step 'load'");
    }

    @Test
    void aResourceIsAtWorkWhenItIsMadeAndTakenDown() {
        ResourceDefinition made = ResourceDefinition.from(
                context -> {
                    caller.call(1);
                    return caller;
                },
                resource -> resource.call(2));

        job("j", () -> calling("load").call(value(1))).executeInProcess(o -> o.resource(CALLER, made));

        assertThat(caller.calls).containsExactly("resource \"caller\"", "step 'load'", "resource \"caller\"");
    }

    @Test
    void managersWorkForTheStepThatTheyKeepAndLoadValuesFor() {
        ResourceKey<IOManager> keeper = new ResourceKey<>("keeper", IOManager.class);
        IOManager manager = new IOManager() {
            @Override
            public void handleOutput(OutputContext context, @Nullable Object value) {
                caller.call(1);
            }

            @Override
            public @Nullable Object loadInput(InputContext context) {
                return caller.call(2);
            }
        };
        Op0<Integer> one = op("one", () -> 1).keptBy(keeper);
        Op1<Integer, Integer> next = op("next", (Integer number) -> number + 1);

        job("j", () -> next.call(one.call())).executeInProcess(o -> o.resource(keeper, manager));

        assertThat(caller.calls).containsExactly("step 'one'", "step 'next'");
    }

    @ParameterizedTest
    @MethodSource("dev.steploom.execution.Executors#eight")
    void eachThreadKnowsItsStep(Executor executor) {
        Map<String, String> stepOf = new ConcurrentHashMap<>();
        Op1<Integer, Integer> load = op("load", (OpContext context, Integer number) -> {
            stepOf.put(context.stepKey(), String.valueOf(CurrentWork.get()));
            return number;
        });
        Op1<List<Integer>, Integer> count = op("count", (List<Integer> numbers) -> numbers.size());
        Job<Integer> wide = job("wide", () -> {
            List<Out<Integer>> outs = IntStream.range(0, 200)
                    .mapToObj(number -> load.call(value(number)))
                    .toList();
            return count.call(all(outs));
        });

        wide.executeInProcess(o -> o.executor(executor));

        assertThat(stepOf).hasSize(200);
        assertThat(stepOf).allSatisfy((key, work) -> assertThat(work).isEqualTo("step '" + key + "'"));
    }

    @Test
    void anInnerRunsStepIsAtWorkAndThenTheOuterOnesAgain() {
        Job<Integer> inner = job("inner", () -> calling("inside").call(value(1)));
        Op0<Integer> outer = op("out", (OpContext context) -> {
                    Caller mine = context.resource(CALLER);
                    mine.call(1);
                    inner.executeInProcess(o -> o.resource(CALLER, mine));
                    return mine.call(2);
                })
                .requires(CALLER);

        job("outer", () -> outer.call()).executeInProcess(o -> o.resource(CALLER, caller));

        assertThat(caller.calls).containsExactly("step 'out'", "step 'inside'", "step 'out'");
    }

    @Test
    void aThreadThatAStepStartedRunsNoStep() {
        Op0<Integer> load = op("load", () -> {
            Thread thread = new Thread(() -> caller.call(1));
            thread.start();
            thread.join();
            return 1;
        });

        job("j", () -> load.call()).executeInProcess();

        assertThat(caller.calls).containsExactly("null");
    }

    @Test
    void aListenerHearsOfAStepWhileItIsAtWorkAndOfTheRunWhileNothingIs() {
        Map<EventType, String> heard = new LinkedHashMap<>();
        Op0<Integer> fails = op("fails", () -> {
            throw new IllegalStateException("boom");
        });

        job("j", () -> fails.call())
                .executeInProcess(o -> o.raiseOnError(false)
                        .listener(event -> heard.put(event.type(), String.valueOf(CurrentWork.get()))));

        assertThat(heard)
                .containsEntry(EventType.RUN_START, "null")
                .containsEntry(EventType.STEP_START, "step 'fails'")
                .containsEntry(EventType.STEP_FAILURE, "step 'fails'")
                .containsEntry(EventType.RUN_FAILURE, "null");
    }
}
