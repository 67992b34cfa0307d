package dev.steploom.execution;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.definition.HookDefinition;
import dev.steploom.event.Event;
import dev.steploom.event.EventType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.event.Level;

/** Code of the user that runs beside the steps. */
class HookAndListenerTests {
    private static final Op0<Integer> ONE = op("one", () -> 1);
    private static final Op1<Integer, Integer> NEXT = op("next", (Integer number) -> number + 1);
    private static final Job<Integer> JOB = job("j", () -> NEXT.call(ONE.call()));

    @Test
    void aHookThatThrowsIsRecordedAndTheRunGoesOn() {
        HookDefinition broken = HookDefinition.onSuccess("notify", context -> {
            throw new IllegalStateException("no network");
        });
        JobExecutionResult result = JOB.withHooks(broken).executeInProcess();

        assertThat(result.success()).isTrue();
        assertThat(result.events(Event.Hook.class))
                .hasSize(2)
                .allSatisfy(hook -> assertThat(hook.type()).isEqualTo(EventType.HOOK_ERRORED))
                .allSatisfy(hook -> assertThat(hook.error()).hasToString("IllegalStateException: no network"));
    }

    @Test
    void aHookThatThrowsAnErrorIsRecordedAndTheRunGoesOn() {
        HookDefinition broken = HookDefinition.onSuccess("notify", context -> {
            throw new NoClassDefFoundError("Slack");
        });

        assertThat(JOB.withHooks(broken).executeInProcess().success()).isTrue();
    }

    @Test
    void aFailureHookSeesWhatTheOpThrew() {
        List<String> seen = new ArrayList<>();
        HookDefinition alarm = HookDefinition.onFailure(
                "alarm",
                context -> seen.add(context.stepKey() + ": " + context.error().getMessage()));
        Op0<Integer> fails = op("fails", () -> {
            throw new IllegalStateException("boom");
        });
        job("j", () -> fails.call(), o -> o.hooks(alarm)).executeInProcess(o -> o.raiseOnError(false));

        assertThat(seen).containsExactly("fails: boom");
    }

    @Test
    void listenersHearEventsInOrder() {
        List<EventType> heard = new ArrayList<>();
        JobExecutionResult result = JOB.executeInProcess(o -> o.listener(event -> heard.add(event.type())));

        assertThat(heard)
                .containsExactlyElementsOf(
                        result.events().stream().map(Event::type).toList());
    }

    @Test
    void aListenerThatThrowsIsDroppedAndTheRunGoesOn() {
        List<EventType> heard = new ArrayList<>();
        JobExecutionResult result = JOB.executeInProcess(o -> o.listener(event -> {
                    throw new IllegalStateException("full");
                })
                .listener(event -> heard.add(event.type())));

        assertThat(result.success()).isTrue();
        assertThat(result.logs()).hasSize(1);
        assertThat(result.logs().get(0).level()).isEqualTo(Level.ERROR);
        assertThat(result.logs().get(0).message())
                .contains("threw IllegalStateException: full and is told of no more events of this run");
        assertThat(heard).startsWith(EventType.RUN_START, EventType.LOG_MESSAGE).endsWith(EventType.RUN_SUCCESS);
    }

    @Test
    void logMessagesAreKeptWithTheirStep() {
        Op0<Integer> talks = op("talks", (dev.steploom.definition.OpContext context) -> {
            context.log().info("read {} rows", 20);
            return 1;
        });
        JobExecutionResult result = job("j", () -> talks.call()).executeInProcess();

        Event.LogMessage message = result.logs().get(0);
        assertThat(message.message()).isEqualTo("read 20 rows");
        assertThat(message.stepKey()).isEqualTo("talks");
        assertThat(message.level()).isEqualTo(Level.INFO);
    }

    @Test
    void aMessageFromAnotherThreadIsKept() {
        Op0<Integer> talks = op("talks", (dev.steploom.definition.OpContext context) -> {
            Thread helper = new Thread(() -> context.log().warn("from a helper"));
            helper.start();
            helper.join();
            return 1;
        });

        assertThat(job("j", () -> talks.call()).executeInProcess().logs())
                .extracting(Event.LogMessage::message)
                .containsExactly("from a helper");
    }
}
