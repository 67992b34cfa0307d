package dev.steploom.junit;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** How a test names its job, and what it is told when there is no such job. */
class JobLookupTests {
    private static String refusal(Class<?> fixture) {
        Throwable failure = FixtureRun.of(fixture).failure();
        assertThat(failure).isInstanceOf(ExtensionConfigurationException.class);
        return failure.getMessage();
    }

    static class MemberOfAnotherClassTestCase {
        @JobTest(in = Greetings.class, job = "DO_STUFF")
        void field(ExecuteInProcessResult<Integer> result) {
            assertThat(result.output()).isEqualTo(12);
        }

        @JobTest(in = Greetings.class, job = "nested")
        void method(ExecuteInProcessResult<Integer> result) {
            assertThat(result.output()).isEqualTo(7);
        }

        @JobTest(in = Greetings.class, job = "nested()")
        void methodWithParentheses(ExecuteInProcessResult<Integer> result) {
            assertThat(result.output()).isEqualTo(7);
        }

        @JobTest(job = "dev.steploom.junit.Greetings#DO_STUFF")
        void qualifiedName(ExecuteInProcessResult<Integer> result) {
            assertThat(result.output()).isEqualTo(12);
        }
    }

    @Test
    void aJobOfAnotherClassIsNamedByClassAndMember() {
        FixtureRun.of(MemberOfAnotherClassTestCase.class).passed(4);
    }

    static class OnlyJobTestCase {
        @SuppressWarnings("UnusedVariable") // Read by reflection.
        private static final Job<Integer> ONLY = Greetings.DO_STUFF;

        @JobTest
        void found(ExecuteInProcessResult<Integer> result) {
            assertThat(result.output()).isEqualTo(12);
        }

        @Nested
        class Inner {
            @JobTest
            void foundAroundIt(ExecuteInProcessResult<Integer> result) {
                assertThat(result.output()).isEqualTo(12);
            }

            @JobTest(job = "ONLY")
            void namedAroundIt(ExecuteInProcessResult<Integer> result) {
                assertThat(result.output()).isEqualTo(12);
            }
        }
    }

    @Test
    void theOnlyJobOfATestClassNeedsNoNameThereNorInNestedClasses() {
        FixtureRun.of(OnlyJobTestCase.class).passed(3);
    }

    static class DotsTestCase {
        @JobTest(job = "dev.steploom.junit.Greetings.DO_STUFF")
        void test() {}
    }

    @Test
    void aMemberIsNotNamedWithADot() {
        assertThat(refusal(DotsTestCase.class))
                .isEqualTo(
                        "@JobTest on JobLookupTests.DotsTestCase.test: \"dev.steploom.junit.Greetings.DO_STUFF\" names no"
                                + " member. Between a class and its member stands a #, and before a nested class a $:"
                                + " \"com.acme.Jobs$Nightly#LOAD\".");
    }

    static class NearMissTestCase {
        @JobTest(in = Greetings.class, job = "DO_STUF")
        void test() {}
    }

    @Test
    void anUnknownMemberIsRefusedWithTheNearestOne() {
        assertThat(refusal(NearMissTestCase.class))
                .isEqualTo(
                        "@JobTest on JobLookupTests.NearMissTestCase.test: class Greetings has no field \"DO_STUF\" and"
                                + " no method without parameters of that name. Did you mean \"DO_STUFF\"?");
    }

    static class FarMissTestCase {
        @JobTest(in = Greetings.class, job = "weather")
        void test() {}
    }

    @Test
    void anUnknownMemberThatIsNearNoneIsRefusedWithThoseThereAre() {
        assertThat(refusal(FarMissTestCase.class))
                .isEqualTo(
                        "@JobTest on JobLookupTests.FarMissTestCase.test: class Greetings has no field \"weather\" and"
                                + " no method without parameters of that name. The fields and methods of type Job are DO_STUFF,"
                                + " nested().");
    }

    static class NoJobTestCase {
        @JobTest(in = Greetings.class, job = "RETURN_FIVE")
        void test() {}
    }

    @Test
    void aMemberThatIsNoJobIsRefusedWithItsType() {
        assertThat(refusal(NoJobTestCase.class))
                .isEqualTo("@JobTest on JobLookupTests.NoJobTestCase.test: Greetings.RETURN_FIVE is an Op0, not a Job."
                        + " The fields and methods of type Job are DO_STUFF, nested().");
    }

    static class TwoJobsTestCase {
        @JobTest(in = Greetings.class)
        void test() {}
    }

    @Test
    void twoJobsWithoutANameAreRefusedWithBoth() {
        assertThat(refusal(TwoJobsTestCase.class))
                .isEqualTo(
                        "@JobTest on JobLookupTests.TwoJobsTestCase.test: class Greetings has 2 fields and methods of"
                                + " type Job: DO_STUFF, nested(). Say which: job = \"DO_STUFF\".");
    }

    static class WithoutJobTestCase {
        @Nested
        class Inner {
            @JobTest
            void test() {}
        }
    }

    @Test
    void aTestClassWithoutAJobIsToldToNameOne() {
        assertThat(refusal(WithoutJobTestCase.class))
                .isEqualTo("@JobTest on JobLookupTests.WithoutJobTestCase.Inner.test: class"
                        + " JobLookupTests.WithoutJobTestCase.Inner and those around it have no field and no method without"
                        + " parameters of type Job. Name one: in = SomeClass.class, job = \"MEMBER\".");
    }

    static class NoClassTestCase {
        @JobTest(job = "com.example.Nowhere#JOB")
        void test() {}
    }

    @Test
    void aClassThatIsNotThereIsRefused() {
        assertThat(refusal(NoClassTestCase.class))
                .isEqualTo(
                        "@JobTest on JobLookupTests.NoClassTestCase.test: there is no class \"com.example.Nowhere\" on"
                                + " the class path. Write its full name, with $ before the name of a nested class.");
    }

    static class TwoClassesTestCase {
        @JobTest(in = Greetings.class, job = "dev.steploom.junit.Greetings#DO_STUFF")
        void test() {}
    }

    @Test
    void twoClassesAreRefused() {
        assertThat(refusal(TwoClassesTestCase.class))
                .isEqualTo("@JobTest on JobLookupTests.TwoClassesTestCase.test: in = Greetings.class and job ="
                        + " \"dev.steploom.junit.Greetings#DO_STUFF\" both name a class. Leave one of them out.");
    }

    static class FieldAndMethodTestCase {
        static final Job<Integer> greetings = Greetings.DO_STUFF;

        static Job<Integer> greetings() {
            return Greetings.nested();
        }

        @JobTest(job = "greetings")
        void either() {}

        @JobTest(job = "greetings()")
        void method(ExecuteInProcessResult<Integer> result) {
            assertThat(result.output()).isEqualTo(7);
        }
    }

    @Test
    void aFieldAndAMethodOfOneNameAreRefusedUnlessTheMethodIsMeant() {
        FixtureRun run = FixtureRun.of(FieldAndMethodTestCase.class);

        assertThat(run.failure())
                .hasMessage("@JobTest on JobLookupTests.FieldAndMethodTestCase.either: class"
                        + " JobLookupTests.FieldAndMethodTestCase has both a field and a method of that name. Write"
                        + " \"greetings()\" for the method, or rename one of them.");
        run.results().testEvents().assertStatistics(s -> s.succeeded(1));
    }

    static class HiddenTestCase {
        private static class HiddenJobs {
            @SuppressWarnings("UnusedVariable") // Read by reflection.
            private static final Job<Integer> HIDDEN = Greetings.DO_STUFF;
        }

        @JobTest(in = HiddenJobs.class)
        void test(ExecuteInProcessResult<Integer> result) {
            assertThat(result.output()).isEqualTo(12);
        }
    }

    @Test
    void aPrivateFieldIsReadAsJUnitReadsThoseOfItsOwnSources() {
        FixtureRun.of(HiddenTestCase.class).passed(1);
    }

    static class InstanceFieldTestCase {
        private final Job<Integer> own = Greetings.DO_STUFF;

        @JobTest
        void test(ExecuteInProcessResult<Integer> result) {
            assertThat(result.output()).isEqualTo(12);
            assertThat(own).isNotNull();
        }
    }

    @Test
    void aFieldOfTheTestsInstanceIsReadWhenThereIsOne() {
        FixtureRun run = FixtureRun.of(InstanceFieldTestCase.class);

        run.passed(1);
        assertThat(run.names()).containsExactly("own");
    }

    static class InstanceFieldElsewhereTestCase {
        static class OtherJobs {
            final Job<Integer> other = Greetings.DO_STUFF;
        }

        @JobTest(in = OtherJobs.class)
        void test() {}
    }

    @Test
    void aFieldOfAnInstanceThatIsNotTheTestsIsRefused() {
        assertThat(refusal(InstanceFieldElsewhereTestCase.class))
                .isEqualTo("@JobTest on JobLookupTests.InstanceFieldElsewhereTestCase.test:"
                        + " JobLookupTests.InstanceFieldElsewhereTestCase.OtherJobs.other is not static, and"
                        + " JobLookupTests.InstanceFieldElsewhereTestCase.OtherJobs is not the class of the test. Make it"
                        + " static.");
    }

    static class NullTestCase {
        static final Job<Integer> NONE = null;

        @JobTest
        void test() {}
    }

    @Test
    void aJobThatIsNullIsRefused() {
        assertThat(refusal(NullTestCase.class))
                .isEqualTo(
                        "@JobTest on JobLookupTests.NullTestCase.test: JobLookupTests.NullTestCase.NONE is null when the"
                                + " test reads it. Give it its value where it is declared.");
    }

    static class ThrowingTestCase {
        @SuppressWarnings("DoNotCallSuggester")
        static Job<Integer> broken() {
            throw new IllegalStateException("no database");
        }

        @JobTest
        void test() {}
    }

    @Test
    void aMethodThatThrowsIsRefusedWithWhatItThrew() {
        Throwable failure = FixtureRun.of(ThrowingTestCase.class).failure();

        assertThat(failure)
                .hasMessage("@JobTest on JobLookupTests.ThrowingTestCase.test: JobLookupTests.ThrowingTestCase.broken()"
                        + " cannot be read, because it threw java.lang.IllegalStateException: no database")
                .hasRootCauseMessage("no database");
    }

    static class BrokenClassTestCase {
        static class BrokenJobs {
            static final Job<Integer> FIRST =
                    job("first", () -> op("fail", () -> 1).call());
            static final int NUMBER = Integer.parseInt("x");
        }

        @JobTest(in = BrokenJobs.class)
        void test() {}
    }

    @Test
    void aClassThatCannotBeInitialisedIsRefusedWithTheReason() {
        assertThat(refusal(BrokenClassTestCase.class))
                .isEqualTo("@JobTest on JobLookupTests.BrokenClassTestCase.test:"
                        + " JobLookupTests.BrokenClassTestCase.BrokenJobs.FIRST cannot be read, because its class threw"
                        + " java.lang.NumberFormatException: For input string: \"x\"");
    }

    interface WithJob {
        Job<Integer> FROM_INTERFACE = Greetings.DO_STUFF;

        @JobTest
        default void ofInterface(ExecuteInProcessResult<Integer> result) {
            assertThat(result.output()).isEqualTo(12);
        }
    }

    abstract static class ParentTestCase implements WithJob {
        @JobTest(job = "FROM_INTERFACE")
        void ofParent(ExecuteInProcessResult<Integer> result) {
            assertThat(result.output()).isEqualTo(12);
        }
    }

    static class InheritingTestCase extends ParentTestCase {}

    @Test
    void testsAndJobsAreInherited() {
        FixtureRun.of(InheritingTestCase.class).passed(2);
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class PerClassTestCase {
        private int asked;

        Job<Integer> greetings() {
            asked++;
            return Greetings.DO_STUFF;
        }

        @JobTest(repetitions = 3)
        void test(ExecuteInProcessResult<Integer> result) {
            assertThat(result.output()).isEqualTo(12);
            assertThat(asked).isEqualTo(1);
        }
    }

    @Test
    void aJobOfTheInstancePerClassIsReadOnce() {
        FixtureRun.of(PerClassTestCase.class).passed(3);
    }
}
