package dev.steploom.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.HookDefinition;
import dev.steploom.definition.JobBuilder;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.OpDefinition;
import dev.steploom.event.Event;
import dev.steploom.event.EventType;
import dev.steploom.event.RunFailureReason;
import dev.steploom.instance.RunStatus;
import dev.steploom.instance.StepState;
import dev.steploom.resource.RandomResources;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.resource.ResourceException;
import dev.steploom.resource.ResourceKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ResourceRunTests {
    private static final ResourceKey<String> NAME = new ResourceKey<>("name", String.class);

    private static OpDefinition op(String name, boolean fails, List<String> requires) {
        return OpDefinition.builder(name, context -> {
                    if (fails) {
                        throw new IllegalStateException(name);
                    }
                })
                .requires(requires)
                .build();
    }

    private static JobBuilder job(OpDefinition... ops) {
        return JobDefinition.builder(GraphDefinition.builder("g").define(ops).build());
    }

    @Test
    void everyTeardownRunsExactlyOnceInRandomRunsWithRandomFailures() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            String which = "round " + round + " of seed " + seed;
            RandomResources resources = new RandomResources(random);
            List<String> keys = new ArrayList<>(resources.definitions.keySet());
            OpDefinition[] ops = new OpDefinition[1 + random.nextInt(4)];
            for (int i = 0; i < ops.length; i++) {
                Collections.shuffle(keys, random);
                ops[i] = op("op" + i, random.nextInt(3) == 0, keys.subList(0, random.nextInt(keys.size() + 1)));
            }
            JobBuilder job = job(ops).name("random");
            resources.definitions.forEach(job::resource);
            RunOptions options = new RunOptions().raiseOnError(random.nextBoolean());
            try {
                JobExecutionResult result = JobExecution.executeInProcess(job.build(), options);
                assertThat(result.logs()).as(which).hasSize(resources.failingTeardowns);
            } catch (StepFailure | ResourceException e) {
                // Raised on request; what was made must be down nevertheless.
            }
            List<String> reversed = new ArrayList<>(resources.made);
            Collections.reverse(reversed);
            assertThat(resources.tornDown).as(which).isEqualTo(reversed);
            assertThat(resources.teardowns.values()).as(which).allMatch(times -> times == 1);
            Thread.interrupted(); // Kept for the caller, when a teardown was interrupted.
        }
    }

    @Test
    void logsATeardownThatFailsAndSucceeds() {
        JobDefinition job = job(op("work", false, List.of("server")))
                .name("j")
                .resource("server", ResourceDefinition.from(context -> "up", up -> {
                    throw new java.io.IOException("does not stop");
                }))
                .build();

        JobExecutionResult result = JobExecution.executeInProcess(job, new RunOptions());

        assertThat(result.success()).isTrue();
        assertThat(result.logs())
                .singleElement()
                .satisfies(message -> assertThat(message.message())
                        .isEqualTo("The teardown of resource \"server\" failed: IOException: does not stop. The run "
                                + "ends as it would have."));
        assertThat(result.events().get(result.events().size() - 1).type()).isEqualTo(EventType.RUN_SUCCESS);
    }

    @Test
    void failsTheRunBeforeAnyStepIfAResourceCannotBeMade() {
        JobDefinition job = job(op("work", false, List.of("server")))
                .resource("server", ResourceDefinition.from(() -> {
                    throw new java.net.ConnectException("refused");
                }))
                .build();

        JobExecutionResult result = JobExecution.executeInProcess(job, new RunOptions().raiseOnError(false));

        assertThat(result.events())
                .extracting(Event::type)
                .containsExactly(
                        EventType.RUN_START,
                        EventType.RESOURCE_INIT_STARTED,
                        EventType.RESOURCE_INIT_FAILURE,
                        EventType.RUN_FAILURE);
        assertThat(result.events(Event.Run.class).get(1).reason()).isEqualTo(RunFailureReason.RUN_EXCEPTION);
        assertThat(result.steps()).containsEntry("work", StepState.NOT_EXECUTED);
        assertThatThrownBy(() -> JobExecution.executeInProcess(job, new RunOptions()))
                .hasMessage("The resource \"server\" could not be made: ConnectException: refused");
    }

    @Test
    void anOverriddenDependencyReachesThoseThatRequireIt() {
        List<String> seen = new ArrayList<>();
        OpDefinition greet = OpDefinition.builder(
                        "greet", context -> seen.add(context.resource(new ResourceKey<>("greeting", String.class))))
                .requires(List.of("greeting"))
                .build();
        JobDefinition job = job(greet)
                .resource("name", ResourceDefinition.of("Ada"))
                .resource(
                        "greeting",
                        ResourceDefinition.from(context -> "hello " + context.resource(NAME))
                                .requires(NAME))
                .build();

        JobExecution.executeInProcess(job, new RunOptions());
        JobExecution.executeInProcess(job, new RunOptions().resource(NAME, "Grace"));

        assertThat(seen).containsExactly("hello Ada", "hello Grace");
    }

    @Test
    void aHookThatUsesWhatItDoesNotDeclareEndsTheRun() {
        JobDefinition job = job(op("one", false, List.of()), op("two", false, List.of()))
                .resource("name", ResourceDefinition.of("Ada"))
                .hooks(List.of(HookDefinition.onSuccess("tell", context -> context.resource(NAME))))
                .build();

        JobExecutionResult result = JobExecution.executeInProcess(job, new RunOptions().raiseOnError(false));

        assertThat(result.status()).isEqualTo(RunStatus.FAILURE);
        assertThat(result.steps()).containsEntry("two", StepState.NOT_EXECUTED);
        assertThatThrownBy(() -> JobExecution.executeInProcess(job, new RunOptions()))
                .hasMessage("hook 'tell' asks for resource \"name\" without declaring it. Add .requires(\"name\").");
    }

    @Test
    void topLevelResourcesTakeThePlaceOfTheJobsOwn() {
        JobDefinition job = job(op("work", false, List.of("server")))
                .name("j")
                .resource("server", ResourceDefinition.of("own"))
                .build();

        assertThat(job.withTopLevelResources(Map.of("server", ResourceDefinition.of("shared")))
                        .resources())
                .hasToString("{server=resource (value shared)}");
        assertThatThrownBy(() -> job.withTopLevelResources(Map.of("other", ResourceDefinition.of("x"))))
                .isInstanceOf(GraphDefinitionException.class)
                .hasMessageContaining(
                        "job 'j': op 'work' requires resource \"server\", which the job does not have. The "
                                + "resources are other.");
    }

    @Test
    void allThatIsWrongWithResourcesIsSaidAtOnce() {
        assertThatThrownBy(() -> job(op("work", false, List.of("server")))
                        .name("j")
                        .resource("a", ResourceDefinition.from(() -> "a").requires(List.of("b")))
                        .resource("b", ResourceDefinition.from(() -> "b").requires(List.of("a")))
                        .resource("no-name", ResourceDefinition.of(1))
                        .build())
                .isInstanceOfSatisfying(
                        GraphDefinitionException.class,
                        e -> assertThat(e.problems())
                                .extracting(problem -> problem.message())
                                .containsExactly(
                                        "job 'j': resource key \"no-name\" is not a valid name. Keys consist of letters, digits and "
                                                + "underscores, and do not begin with a digit.",
                                        "job 'j': resources require each other in a circle: a → b → a. Make one of them without the "
                                                + "next.",
                                        "job 'j': op 'work' requires resource \"server\", which the job does not have. The "
                                                + "resources are a, b, no-name."));
    }
}
