package steploom.benchmarks.junit;

import java.util.Locale;

/** What each of many test methods looks like. */
public enum TestKind {
    /** Nothing: what JUnit takes for a test. */
    EMPTY("@org.junit.jupiter.api.Test void test%d() {}"),
    /** Nothing, but from a template: what JUnit takes for a test method that may run several times, as a test of a job. */
    TEMPLATE("@org.junit.jupiter.api.RepeatedTest(1) void test%d() {}"),
    /** Runs the job by hand. */
    BY_HAND(
            "@org.junit.jupiter.api.Test void test%d() { steploom.benchmarks.junit.FiveSteps.JOB.executeInProcess(); }"),
    /** Has the job run, and takes its result. */
    JOB_TEST("@dev.steploom.junit.JobTest(in = steploom.benchmarks.junit.FiveSteps.class) "
            + "void test%d(dev.steploom.ExecuteInProcessResult<Integer> result) {}");

    private final String method;

    TestKind(String method) {
        this.method = method;
    }

    String method(int number) {
        return String.format(Locale.ROOT, method, number);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
