package dev.steploom.junit;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.resource;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.definition.Executor;
import dev.steploom.definition.OpContext;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.execution.StepFailure;
import dev.steploom.instance.Instance;
import dev.steploom.partition.StaticPartitionsDefinition;
import dev.steploom.resource.ResourceKey;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Jobs for plain tests, set up by program. */
class SteploomExtensionTests {
    interface Server {
        String load();
    }

    static final ResourceKey<Server> SERVER = resource("server", Server.class);
    static final Job<String> LOADING = job(
            "loading",
            () -> op(
                            "load",
                            (OpContext context) -> context.resource(SERVER).load()
                                    + context.runTags().get("suffix"))
                    .requires(SERVER)
                    .call());

    static class ResourceTestCase {
        @RegisterExtension
        static final SteploomExtension JOB = SteploomExtension.forJob(LOADING)
                .withResource(SERVER, () -> "rows")
                .withTags(Map.of("suffix", "!"))
                .withExecutor(Executor.threads(2));

        @Test
        void result(ExecuteInProcessResult<String> result, Instance instance) {
            assertThat(result.output()).isEqualTo("rows!");
            assertThat(instance.runs()).hasSize(1);
        }

        @Test
        void run(JobRun<String> run) {
            Server other = () -> "other";
            assertThat(run.with(o -> o.resource(SERVER, other)).execute().output())
                    .isEqualTo("other!");
        }

        @Test
        void withoutARun(Instance instance) {
            assertThat(instance.runs()).isEmpty();
        }

        @JobTest(in = Greetings.class, job = "DO_STUFF")
        void jobTest(ExecuteInProcessResult<Integer> result) {
            assertThat(result.output()).isEqualTo(12);
        }
    }

    @Test
    void plainTestsTakeWhatJobTestsTake() {
        FixtureRun.of(ResourceTestCase.class).passed(4);
    }

    static class InstanceFieldTestCase {
        @RegisterExtension
        final SteploomExtension job =
                SteploomExtension.forJob(Greetings.DO_STUFF).withOpSelection("return_five");

        @Test
        void test(JobExecutionResult result, @OutputOf("return_five") int five) {
            assertThat(result.executionOrder()).containsExactly("return_five");
            assertThat(five).isEqualTo(5);
        }
    }

    @Test
    void theExtensionMayBeAFieldOfTheInstance() {
        FixtureRun.of(InstanceFieldTestCase.class).passed(1);
    }

    static class InputValueTestCase {
        @RegisterExtension
        static final SteploomExtension JOB =
                SteploomExtension.forJob(RunSettingsTests.GREET_ADA).withInputValue("name", "Grace");

        @Test
        void test(ExecuteInProcessResult<String> result) {
            assertThat(result.output()).isEqualTo("Hello, Grace");
        }
    }

    @Test
    void anInputTakesAnotherValueThanTheJobs() {
        FixtureRun.of(InputValueTestCase.class).passed(1);
    }

    static class PartitionTestCase {
        static final Job<String> COLOUR = job(
                "colour",
                () -> op("paint", (OpContext context) -> String.valueOf(context.partitionKey()))
                        .call(),
                j -> j.partitions(StaticPartitionsDefinition.of("red", "green")));

        @RegisterExtension
        static final SteploomExtension JOB = SteploomExtension.forJob(COLOUR).withPartitionKey("green");

        @Test
        void test(ExecuteInProcessResult<String> result) {
            assertThat(result.output()).isEqualTo("green");
        }
    }

    @Test
    void theJobRunsForThePartitionThatIsNamed() {
        FixtureRun.of(PartitionTestCase.class).passed(1);
    }

    static class RaisingTestCase {
        @RegisterExtension
        static final SteploomExtension JOB =
                SteploomExtension.forJob(LifecycleTests.FAILING).withRaiseOnError(true);

        @Test
        void test(JobExecutionResult result) {}
    }

    @Test
    void aFailedStepFailsTheTestWhereErrorsAreRaised() {
        assertThat(FixtureRun.of(RaisingTestCase.class).failure())
                .isInstanceOf(StepFailure.class)
                .hasMessageStartingWith("Step 'fail' of job 'failing' failed: NumberFormatException");
    }

    static class UnboundTestCase {
        @RegisterExtension
        static final SteploomExtension JOB = SteploomExtension.forJob(LOADING);

        @Test
        void test(JobExecutionResult result) {}
    }

    @Test
    void aResourceThatNobodyBindsFailsTheTestBeforeTheRun() {
        assertThat(FixtureRun.of(UnboundTestCase.class).failure())
                .hasMessage(
                        "SteploomExtensionTests.UnboundTestCase.test: Job 'loading' lacks resource \"server\", which op 'load'"
                                + " requires. Add a field to SteploomExtensionTests.UnboundTestCase: @MockResource Server server;");
    }

    @Test
    void aTesterNeedsNoAnnotation() {
        ExecuteInProcessResult<String> result = JobTester.of(LOADING)
                .with(SERVER, () -> "rows")
                .tags(Map.of("suffix", "?"))
                .run();

        assertThat(result.output()).isEqualTo("rows?");
    }

    @Test
    void aTesterShowsAFailedStepInTheResult() {
        assertThat(JobTester.of(LifecycleTests.FAILING).run().failedSteps()).containsExactly("fail");
    }

    @Test
    void aTesterThatIsSetUpFurtherStaysAsItIs() {
        JobTester<Integer> whole = JobTester.of(Greetings.DO_STUFF);
        JobTester<Integer> part = whole.opSelection("return_five");

        assertThat(part.run().executionOrder()).hasSize(1);
        assertThat(whole.run().executionOrder()).hasSize(4);
    }

    @ExtendWith(SteploomExtension.class)
    static class NoJobTestCase {
        @Test
        void test(JobExecutionResult result) {}
    }

    @Test
    void theExtensionIsRegisteredByAFieldAndNotByItsClass() {
        assertThat(FixtureRun.of(NoJobTestCase.class).failure())
                .hasMessage("@ExtendWith(SteploomExtension.class) names no job. Register a field: @RegisterExtension"
                        + " static final SteploomExtension JOB = SteploomExtension.forJob(...);");
    }

    static class TwoJobsTestCase {
        @RegisterExtension
        static final SteploomExtension STUFF = SteploomExtension.forJob(Greetings.DO_STUFF);

        @RegisterExtension
        static final SteploomExtension AGAIN = SteploomExtension.forJob(Greetings.DO_STUFF);

        @Test
        void test(JobExecutionResult result) {}
    }

    @Test
    void twoExtensionsForOneTestAreRefusedWithTheCure() {
        assertThat(FixtureRun.of(TwoJobsTestCase.class).failure())
                .hasMessage("Parameter 'result' of SteploomExtensionTests.TwoJobsTestCase.test is given a value by"
                        + " several extensions: SteploomExtension, SteploomExtension. A plain test has one"
                        + " SteploomExtension; run other jobs by @JobTest or JobTester.");
    }

    static class OtherTypeTestCase {
        @RegisterExtension
        static final SteploomExtension JOB = SteploomExtension.forJob(Greetings.DO_STUFF);

        @Test
        void test(ExecuteInProcessResult<String> result) {
            assertThat(result.output()).isEmpty();
        }
    }

    @Test
    void aResultOfAnotherTypeThanTheJobGivesIsRefused() {
        assertThat(FixtureRun.of(OtherTypeTestCase.class).failure())
                .hasMessage("SteploomExtensionTests.OtherTypeTestCase.test: the output of job 'do_stuff' is of type"
                        + " Integer, but parameter 'result' is of type ExecuteInProcessResult<String>. Declare it as"
                        + " ExecuteInProcessResult<Integer>.");
    }
}
