package dev.steploom.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A method is a test once: what JUnit would add to the invocations of a job test is refused. */
class OtherTestAnnotationTests {
    static class RepeatedTestCase {
        @JobTest(in = Greetings.class, job = "DO_STUFF")
        @RepeatedTest(3)
        void test() {}
    }

    @Test
    void repeatedTestIsRefused() {
        assertThat(FixtureRun.of(RepeatedTestCase.class).failures())
                .isNotEmpty()
                .hasOnlyElementsOfType(ExtensionConfigurationException.class)
                .allSatisfy(failure -> assertThat(failure)
                        .hasMessage(
                                "OtherTestAnnotationTests.RepeatedTestCase.test has both @JobTest and @RepeatedTest, which"
                                        + " would add invocations instead of multiplying them. Remove @RepeatedTest, and write"
                                        + " @JobTest(repetitions = 3)."));
    }

    static class ParameterizedTestCase {
        @JobTest(in = Greetings.class, job = "DO_STUFF")
        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void test(int number) {}
    }

    @Test
    void parameterizedTestIsRefused() {
        assertThat(FixtureRun.of(ParameterizedTestCase.class).failures())
                .anySatisfy(failure -> assertThat(failure)
                        .hasMessage("OtherTestAnnotationTests.ParameterizedTestCase.test has both @JobTest and"
                                + " @ParameterizedTest, which would add invocations instead of multiplying them. Remove"
                                + " @ParameterizedTest, and write the cases as partitions, opSelections, or a"
                                + " @RunConfigSource; or let a @ParameterizedTest run JobTester.of(job)."));
    }

    @SuppressWarnings("JUnitMethodDeclaration")
    static class FactoryTestCase {
        @JobTest(in = Greetings.class, job = "DO_STUFF")
        @TestFactory
        Stream<DynamicTest> test() {
            return Stream.of();
        }
    }

    @Test
    void testFactoryIsRefused() {
        assertThat(FixtureRun.of(FactoryTestCase.class).failures())
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure)
                        .hasMessage(
                                "OtherTestAnnotationTests.FactoryTestCase.test has both @JobTest and @TestFactory, which would"
                                        + " add invocations instead of multiplying them. Remove @TestFactory, or make it a method of its"
                                        + " own."));
    }

    static class PlainTestCase {
        @JobTest(in = Greetings.class, job = "DO_STUFF")
        @Test
        void test() {}
    }

    @Test
    void testIsRefused() {
        assertThat(FixtureRun.of(PlainTestCase.class).failures())
                .isNotEmpty()
                .allSatisfy(
                        failure -> assertThat(failure)
                                .hasMessage(
                                        "OtherTestAnnotationTests.PlainTestCase.test has both @JobTest and @Test, which would add"
                                                + " invocations instead of multiplying them. Remove @Test, or make it a method of its own."));
    }
}
