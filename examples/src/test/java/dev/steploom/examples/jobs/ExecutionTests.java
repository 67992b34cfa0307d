package dev.steploom.examples.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.Steploom;
import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.LoggerDefinition;
import dev.steploom.examples.concepts.DoStuffJobs;
import dev.steploom.examples.concepts.DoStuffJobs.Server;
import dev.steploom.execution.StepFailure;
import dev.steploom.instance.Instance;
import dev.steploom.instance.RunFilter;
import dev.steploom.resource.ResourceDefinition;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecutionTests {
    @Test
    void aJobIsRunInProcess() {
        assertThat(AddOne.JOB1.executeInProcess().output()).isEqualTo(2);
    }

    @Test
    void anInstanceRemembersItsRuns() {
        try (Instance instance = Instance.ephemeral()) {
            String run = AddOne.JOB1.executeInProcess(o -> o.instance(instance)).runId();

            assertThat(instance.runs(RunFilter.all().job("job1")))
                    .extracting(record -> record.id())
                    .containsExactly(run);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "some_op, 'root;some_op'",
        "*some_op, 'root;some_op'",
        "*some_op+, 'root;some_op;down_1'",
        "*some_op+++, 'root;some_op;down_1;down_2;down_3'"
    })
    void aPartOfAJobIsSelectedByItsOps(String clause, String ran) {
        ExecuteInProcessResult<Integer> result = clause.startsWith("*")
                ? SelectedOps.CHAIN.executeInProcess(o -> o.opSelection(clause))
                : SelectedOps.CHAIN.executeInProcess(o -> o.opSelection("root", clause));

        assertThat(result.executionOrder()).containsExactly(ran.split(";"));
    }

    @Test
    void anErrorIsThrownUnlessTheRunIsToShowIt() {
        Job<Integer> failing = HookedJob.notifying(message -> {});

        assertThatThrownBy(failing::executeInProcess)
                .isInstanceOf(StepFailure.class)
                .hasRootCauseInstanceOf(ArithmeticException.class);
        assertThat(failing.executeInProcess(o -> o.raiseOnError(false)).failedSteps())
                .containsExactly("b");
    }

    @Test
    void aTestGivesAMockInPlaceOfTheRealThing() {
        ResourceDefinition mock = Steploom.mockResource(Server.class);

        assertThat(DoStuffJobs.PROD_JOB
                        .executeInProcess(o -> o.resource(DoStuffJobs.SERVER, mock))
                        .success())
                .isTrue();
    }

    @Test
    void topLevelResourcesTakeThePlaceOfTheJobsOwn() {
        AtomicInteger pings = new AtomicInteger();
        Server counting = pings::incrementAndGet;

        Job<Void> shared =
                DoStuffJobs.PROD_JOB.withTopLevelResources(Map.of("server", ResourceDefinition.of(counting)));

        assertThat(shared.executeInProcess().success()).isTrue();
        assertThat(pings).hasValue(1);
        ResourceDefinition other = Steploom.mockResource(HookedJob.Slack.class);
        assertThatThrownBy(() -> DoStuffJobs.PROD_JOB.withTopLevelResources(Map.of("slack", other)))
                .isInstanceOf(GraphDefinitionException.class)
                .hasMessageContaining("\"server\"");
    }

    @Test
    void aJobTellsWhatItWasMadeWith() {
        Job<Integer> job = AddOne.JOB1;

        assertThat(job.configMapping()).isNull();
        assertThat(job.partitionedConfig()).isNull();
        assertThat(job.partitionsDefinition()).isNull();
        assertThat(job.resources()).isEmpty();
        assertThat(job.hasSpecifiedExecutor()).isFalse();
        assertThat(job.hasSpecifiedLoggers()).isFalse();
        assertThat(job.loggers()).containsOnlyKeys(LoggerDefinition.CONSOLE_KEY);
    }
}
