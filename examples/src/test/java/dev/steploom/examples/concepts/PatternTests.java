package dev.steploom.examples.concepts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PatternTests {
    @Test
    void aJobRunsAnOpAfterTheOneItDependsOn() {
        assertRun(DoStuff.DO_STUFF, 6, "return_five", "add_one");
    }

    @Test
    void aLinearJobPassesOneValueAlong() {
        assertRun(Linear.LINEAR, 4, "return_one", "add_one", "add_one_2", "add_one_3");
    }

    @Test
    void oneOutputGoesToSeveralInputs() {
        assertRun(InputsAndOutputs.INPUTS_AND_OUTPUTS, 4, "return_one", "add_one", "add_one_2", "adder");
    }

    @Test
    void oneOfTwoBranchesRunsAndTheOtherIsSkipped() {
        Set<String> seen = new HashSet<>();
        // Each run tosses a coin; that a hundred fall on one side does not happen.
        for (int run = 0; run < 100; run++) {
            ExecuteInProcessResult<Void> result = Branching.BRANCHING.executeInProcess();

            assertThat(result.success()).isTrue();
            assertThat(result.executionOrder()).hasSize(2).startsWith("branching_op");
            assertThat(result.skippedSteps()).hasSize(1).doesNotContainAnyElementsOf(result.executionOrder());
            seen.add(result.executionOrder().get(1));
        }
        assertThat(seen).containsExactlyInAnyOrder("branch_1_op", "branch_2_op");
    }

    @Test
    void theBranchesAreTheOutputsOfTheBranchingOp() {
        assertThat(Branching.BRANCHING_OP.definition().outputs())
                .extracting(output -> output.name(), output -> output.required())
                .containsExactly(tuple("branch_1", false), tuple("branch_2", false));
    }

    @Test
    void tenOutputsComeTogetherInOneList() {
        ExecuteInProcessResult<Integer> result = FanIn.FAN_IN.executeInProcess();

        assertThat(result.output()).isEqualTo(10);
        assertThat(result.executionOrder())
                .hasSize(11)
                .contains("return_one_0", "return_one_9")
                .endsWith("sum_fan_in");
    }

    @Test
    void anOpRunsAfterAnotherWithoutItsData() {
        NothingDependency.RecordingConnection database = new NothingDependency.RecordingConnection();

        ExecuteInProcessResult<Void> result =
                NothingDependency.nothingDependency(database).executeInProcess();

        assertThat(result.executionOrder()).containsExactly("create_table_1", "create_table_2");
        assertThat(database.statements())
                .containsExactly(
                        "create table_1 as select * from some_source_table", "create table_2 as select * from table_1");
    }

    @Test
    void anOpUsedTwiceIsNumbered() {
        assertRun(MultipleUsage.MULTIPLE_USAGE, 3, "return_one", "add_one", "add_one_2");
    }

    @Test
    void anOpUsedTwiceCanBeNamed() {
        assertRun(MultipleUsage.ALIAS, 3, "return_one", "add_one", "second_addition");
    }

    private static void assertRun(Job<Integer> job, int output, String... steps) {
        ExecuteInProcessResult<Integer> result = job.executeInProcess();

        assertThat(result.success()).isTrue();
        assertThat(result.output()).isEqualTo(output);
        assertThat(result.executionOrder()).containsExactly(steps);
    }
}
