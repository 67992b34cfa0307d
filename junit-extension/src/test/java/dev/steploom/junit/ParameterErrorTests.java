package dev.steploom.junit;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mockingDetails;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.execution.StepFailure;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

/** What a test with a job may not take, and what is left to other extensions. */
class ParameterErrorTests {
    private static final String EVERYTHING = "A test with a job takes ExecuteInProcessResult<R>, JobExecutionResult,"
            + " JobRun<R>, Job<R>, JobDefinition, Instance, Clock, RunClock, any type with @OutputOf, and resources with"
            + " @MockResource or @SpyResource. For any other, register the extension that gives it: @ExtendWith(...).";

    private static String refusal(Class<?> fixture) {
        Throwable failure = FixtureRun.of(fixture).failure();
        assertThat(failure).isInstanceOf(ParameterResolutionException.class);
        return failure.getMessage();
    }

    static class UnsupportedTestCase {
        @JobTest(in = Greetings.class, job = "DO_STUFF")
        void test(String name) {}
    }

    @Test
    void aParameterThatNobodyGivesIsRefusedWithThoseThereAre() {
        assertThat(refusal(UnsupportedTestCase.class))
                .isEqualTo(
                        "Parameter 'name' of ParameterErrorTests.UnsupportedTestCase.test is of type String, which cannot"
                                + " be given. " + EVERYTHING);
    }

    static class UnsupportedBeforeEachTestCase {
        @BeforeEach
        void setUp(Thread thread) {}

        @JobTest(in = Greetings.class, job = "DO_STUFF")
        void test() {}
    }

    @Test
    void aParameterOfBeforeEachThatNobodyGivesIsRefusedToo() {
        assertThat(refusal(UnsupportedBeforeEachTestCase.class))
                .isEqualTo(
                        "Parameter 'thread' of ParameterErrorTests.UnsupportedBeforeEachTestCase.setUp is of type Thread,"
                                + " which cannot be given. " + EVERYTHING);
    }

    static class ResultBeforeEachTestCase {
        @BeforeEach
        void setUp(ExecuteInProcessResult<Integer> result) {}

        @JobTest(in = Greetings.class, job = "DO_STUFF")
        void test() {}
    }

    @Test
    void aResultBeforeEachIsRefused() {
        assertThat(refusal(ResultBeforeEachTestCase.class))
                .isEqualTo("Parameter 'result' of ParameterErrorTests.ResultBeforeEachTestCase.setUp cannot be given a"
                        + " value: the job runs only after the @BeforeEach methods, so that what they stub holds. Take it"
                        + " in the test method, or take JobRun<R> here and call execute().");
    }

    static class OutputInConstructorTestCase {
        OutputInConstructorTestCase(@OutputOf("adder") int output) {}

        @JobTest(in = Greetings.class, job = "DO_STUFF")
        void test() {}
    }

    @Test
    void anOutputInAConstructorIsRefused() {
        assertThat(refusal(OutputInConstructorTestCase.class))
                .isEqualTo(
                        "Parameter 'output' of the constructor of ParameterErrorTests.OutputInConstructorTestCase cannot"
                                + " be given a value: the job runs only after the @BeforeEach methods, so that what they stub holds."
                                + " Take it in the test method, or take JobRun<R> here and call execute().");
    }

    static class RunBeforeTestCase {
        private final JobRun<Integer> inConstructor;
        private int output;

        RunBeforeTestCase(JobRun<Integer> run) {
            this.inConstructor = run;
        }

        @BeforeEach
        void setUp(JobRun<Integer> run) {
            output = run.execute().output();
        }

        @JobTest(in = Greetings.class, job = "DO_STUFF")
        void test(JobRun<Integer> run) {
            assertThat(output).isEqualTo(12);
            assertThat(inConstructor.execute().output()).isEqualTo(12);
        }
    }

    @Test
    void aRunToExecuteMayBeTakenEverywhere() {
        FixtureRun.of(RunBeforeTestCase.class).passed(1);
    }

    static class WrongOutputTypeTestCase {
        @JobTest(in = Greetings.class, job = "DO_STUFF")
        void test(@OutputOf("add_one") String six) {}
    }

    @Test
    void anOutputOfAnotherTypeIsRefused() {
        assertThat(refusal(WrongOutputTypeTestCase.class))
                .isEqualTo(
                        "ParameterErrorTests.WrongOutputTypeTestCase.test: parameter 'six', @OutputOf(\"add_one\") is of"
                                + " another type than the output: expected String, found Integer 6. Declare it as Integer.");
    }

    static class WrongPrimitiveTestCase {
        @JobTest(in = Greetings.class, job = "DO_STUFF")
        void test(@OutputOf("add_one") boolean six) {}
    }

    @Test
    void anOutputOfAnotherPrimitiveTypeIsRefused() {
        assertThat(refusal(WrongPrimitiveTestCase.class))
                .isEqualTo(
                        "ParameterErrorTests.WrongPrimitiveTestCase.test: parameter 'six', @OutputOf(\"add_one\") is of"
                                + " another type than the output: expected Boolean, found Integer 6. Declare it as Integer.");
    }

    static class WrongElementTestCase {
        static final Job<List<Integer>> NUMBERS =
                job("numbers", () -> op(WrongElementTestCase::list).call());

        static List<Integer> list() {
            return List.of(1, 2);
        }

        @JobTest
        void test(@OutputOf("list") List<String> texts) {}
    }

    @Test
    void anOutputWithElementsOfAnotherTypeIsRefused() {
        assertThat(refusal(WrongElementTestCase.class))
                .isEqualTo("ParameterErrorTests.WrongElementTestCase.test: parameter 'texts', @OutputOf(\"list\") is of"
                        + " another type than the output: expected List<String>, but at index 0: expected String, found Integer 1."
                        + " Declare it as List<Integer>.");
    }

    static class NullOutputTestCase {
        static final Job<Object> NOTHING =
                job("nothing", () -> op("none", () -> (Object) null).call());

        @JobTest
        void primitive(@OutputOf("none") int none) {}
    }

    @Test
    void aPrimitiveForNullIsRefused() {
        assertThat(refusal(NullOutputTestCase.class))
                .isEqualTo(
                        "ParameterErrorTests.NullOutputTestCase.primitive: parameter 'none', @OutputOf(\"none\") is of"
                                + " another type than the output: expected Integer, found null. Declare it as Object.");
    }

    static class NoNodeTestCase {
        @JobTest(in = Greetings.class, job = "DO_STUFF")
        void test(@OutputOf("add_won") int six) {}
    }

    @Test
    void anOutputOfANodeThatIsNotThereIsRefused() {
        assertThat(refusal(NoNodeTestCase.class))
                .isEqualTo(
                        "ParameterErrorTests.NoNodeTestCase.test: parameter 'six', @OutputOf(\"add_won\"): There is no"
                                + " node \"add_won\": graph 'do_stuff' has no node \"add_won\". Did you mean \"add_one\"?");
    }

    static class NoOutputTestCase {
        @JobTest(in = Greetings.class, job = "DO_STUFF")
        void test(@OutputOf(value = "add_one", output = "sum") int six) {}
    }

    @Test
    void anOutputThatIsNotThereIsRefused() {
        assertThat(refusal(NoOutputTestCase.class))
                .isEqualTo("ParameterErrorTests.NoOutputTestCase.test: parameter 'six', @OutputOf(\"add_one\", output ="
                        + " \"sum\"): op 'add_one' has no output \"sum\". The outputs are result.");
    }

    static class FailedOutputTestCase {
        @JobTest(in = LifecycleTests.class, job = "FAILING")
        void test(ExecuteInProcessResult<Integer> result, @OutputOf("fail") int output) {}
    }

    @Test
    void anOutputOfAStepThatFailedIsRefusedWithTheFailure() {
        Throwable failure = FixtureRun.of(FailedOutputTestCase.class).failure();

        assertThat(failure)
                .isInstanceOf(ParameterResolutionException.class)
                .hasMessage(
                        "ParameterErrorTests.FailedOutputTestCase.test: parameter 'output', @OutputOf(\"fail\"): Step"
                                + " 'fail' did not emit its output \"result\": it failed.")
                .hasCauseInstanceOf(StepFailure.class);
    }

    static class WrongResultTypeTestCase {
        @JobTest(in = Greetings.class, job = "DO_STUFF")
        void test(ExecuteInProcessResult<String> result) {}
    }

    @Test
    void aResultOfAnotherTypeThanTheJobsIsRefused() {
        assertThat(FixtureRun.of(WrongResultTypeTestCase.class).failure())
                .hasMessage("@JobTest on ParameterErrorTests.WrongResultTypeTestCase.test: the output of"
                        + " Greetings.DO_STUFF is of type Integer, but parameter 'result' is of type"
                        + " ExecuteInProcessResult<String>. Declare it as ExecuteInProcessResult<Integer>.");
    }

    static final class Colour implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == String.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return "red";
        }
    }

    @ExtendWith({MockitoExtension.class, Colour.class})
    static class OthersTestCase {
        @JobTest(in = Greetings.class, job = "DO_STUFF")
        void test(
                ExecuteInProcessResult<Integer> result,
                @Mock Clock clock,
                @TempDir Path folder,
                TestInfo info,
                TestReporter reporter,
                String colour) {
            assertThat(result.output()).isEqualTo(12);
            assertThat(mockingDetails(clock).isMock()).isTrue();
            assertThat(folder).isDirectory();
            assertThat(info.getDisplayName()).isEqualTo("do_stuff");
            assertThat(reporter).isNotNull();
            assertThat(colour).isEqualTo("red");
        }
    }

    @Test
    void parametersOfOtherExtensionsAreLeftToThem() {
        FixtureRun.of(OthersTestCase.class).passed(1);
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class PerClassConstructorTestCase {
        @org.junit.jupiter.api.extension.RegisterExtension
        static final SteploomExtension JOB = SteploomExtension.forJob(Greetings.DO_STUFF);

        PerClassConstructorTestCase(JobRun<Integer> run) {}

        @Test
        void test() {}
    }

    @Test
    void aConstructorForAllTestsOfAClassTakesNothingOfATest() {
        assertThat(refusal(PerClassConstructorTestCase.class))
                .isEqualTo(
                        "Parameter 'run' of the constructor of ParameterErrorTests.PerClassConstructorTestCase cannot be"
                                + " given a value: there is no test yet. Take it in the test method.");
    }

    @ExtendWith(MockitoExtension.class)
    static class TwiceMockedTestCase {
        @JobTest(in = Shop.class, job = "LOAD")
        void test(JobRun<String> run, @MockResource @Mock Shop.Server server) {}
    }

    @Test
    void aParameterOfTwoExtensionsIsRefusedWithTheirNames() {
        assertThat(refusal(TwiceMockedTestCase.class))
                .startsWith(
                        "Parameter 'server' of ParameterErrorTests.TwiceMockedTestCase.test is given a value by several"
                                + " extensions: ")
                .contains("MockitoExtension", "@JobTest")
                .endsWith(". Leave out the annotation that belongs to all of them but one.");
    }
}
