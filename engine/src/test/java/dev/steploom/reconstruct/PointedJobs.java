package dev.steploom.reconstruct;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.value;

import dev.steploom.Job;
import dev.steploom.Op1;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.JobSource;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What pointers of the tests point to. */
class PointedJobs {
    enum Mode {
        FAST,
        SLOW
    }

    record Limits(int rows, Duration patience) {}

    record Plan(Mode mode, List<Limits> limits) {}

    record Positive(int number) {
        Positive {
            if (number <= 0) {
                throw new IllegalArgumentException(number + " is not positive");
            }
        }
    }

    static final Op1<String, String> SAY = op("say", (String text) -> text);

    static final Job<String> FIELD = job("field_job", () -> SAY.call(value("from the field")));
    static final JobDefinition UNTYPED = FIELD.definition();
    private static final Job<String> PRIVATE = job("private_job", () -> SAY.call(value("private")));
    static final Object AN_OBJECT = FIELD;
    static final String DECLARED_TEXT = "no job";
    static final @Nullable Job<String> NULL = null;

    final Job<String> ofObject = FIELD;

    private PointedJobs() {}

    /** A job that tells which method made it, with which arguments. */
    static Job<String> saying(String method, Object... arguments) {
        String text = method + Arrays.deepToString(arguments);
        return job("saying", () -> SAY.call(value(text)));
    }

    static Job<String> make() {
        return saying("make");
    }

    static JobDefinition makeDefinition() {
        return saying("makeDefinition").definition();
    }

    static JobSource makeSource() {
        return saying("makeSource");
    }

    private static Job<String> makePrivately() {
        return saying("makePrivately", PRIVATE.name());
    }

    static JobFunction privately() {
        return PointedJobs::makePrivately;
    }

    Job<String> makeOfObject() {
        return saying("makeOfObject");
    }

    static JobFunction ofAnObject() {
        return new PointedJobs()::makeOfObject;
    }

    static String makeDeclaredText() {
        return "no job";
    }

    static @Nullable Job<String> makeNull() {
        return null;
    }

    static Job<String> makeFailing() {
        throw new IllegalStateException("no database");
    }

    static Job<String> both() {
        return saying("both");
    }

    static final Job<String> both = FIELD;

    static Job<String> of(int number, String text) {
        return saying("of", number, text);
    }

    static Job<String> number(int number) {
        return saying("int", number);
    }

    static Job<String> number(long number) {
        return saying("long", number);
    }

    static Job<String> number(double number) {
        return saying("double", number);
    }

    static Job<String> number(BigDecimal number) {
        return saying("BigDecimal", number);
    }

    static Job<String> text(String text) {
        return saying("String", text);
    }

    static Job<String> text(Mode mode) {
        return saying("Mode", mode);
    }

    static Job<String> text(Object anything) {
        return saying("Object", anything);
    }

    static Job<String> mode(Mode mode) {
        return saying("mode", mode);
    }

    static Job<String> twice(int a, long b) {
        return saying("int, long", a, b);
    }

    static Job<String> twice(long a, int b) {
        return saying("long, int", a, b);
    }

    static Job<String> rest(String first, Integer... rest) {
        return saying("rest", first, rest);
    }

    static Job<String> rest(String first, Integer second) {
        return saying("second", first, second);
    }

    static Job<String> numbers(int... numbers) {
        return saying("numbers", numbers);
    }

    static Job<String> plan(Plan plan, Map<String, List<Limits>> more) {
        return saying("plan", plan, more);
    }

    static Job<String> positive(Positive number) {
        return saying("positive", number);
    }

    static Job<String> optional(@Nullable String text, double real, boolean flag) {
        return saying("optional", text, real, flag);
    }

    static Job<String> anything(@Nullable Object value) {
        return saying("anything", value);
    }

    static Job<String> growing(List<Object> items) {
        items.add("more");
        return saying("growing", items);
    }

    @SuppressWarnings("ClassCanBeStatic") // Inner is what it is refused for.
    class Inner {
        static Job<String> make() {
            return saying("inner");
        }
    }

    static class Outer {
        static class Nested {
            static final Job<String> FIELD = saying("nested");
        }
    }

    static class Child extends PointedJobs {}

    static class Broken {
        static final Job<String> FIELD = makeFailing();
    }

    interface Constants {
        Job<String> OF_INTERFACE = saying("interface");
    }
}
