package dev.steploom;

import static dev.steploom.Arithmetic.ADDER;
import static dev.steploom.Arithmetic.BIG;
import static dev.steploom.Arithmetic.FORK;
import static dev.steploom.Arithmetic.RANGE;
import static dev.steploom.Arithmetic.SIZE;
import static dev.steploom.Arithmetic.SMALL;
import static dev.steploom.Arithmetic.SPLIT;
import static dev.steploom.Arithmetic.SUM;
import static dev.steploom.Steploom.each;
import static dev.steploom.Steploom.firstOf;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.Arithmetic.Big;
import dev.steploom.Arithmetic.Fork;
import dev.steploom.Arithmetic.Small;
import dev.steploom.Arithmetic.Split;
import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.type.TypeToken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the value that an op returns becomes its outputs when it runs. */
class OutputsTests {

    @Outputs
    sealed interface Attempt<T> permits Ok, Failed {}

    record Ok<T>(T result) implements Attempt<T> {}

    record Failed<T>(String why) implements Attempt<T> {}

    @Outputs
    record Parts(Dynamic<Integer> numbers, String unit) {}

    static Attempt<Integer> parse(String text) {
        return text.matches("\\d+") ? new Ok<>(Integer.valueOf(text)) : new Failed<>(text);
    }

    static String okText(Ok<Integer> ok) {
        return "ok " + ok.result();
    }

    static String failedText(Failed<Integer> failed) {
        return "failed " + failed.why();
    }

    static Parts parts() {
        return new Parts(Dynamic.of(List.of(1, 2)), "m");
    }

    static String label(int number, String unit) {
        return number + unit;
    }

    static String join(List<String> texts) {
        return String.join(" ", texts);
    }

    static Dynamic<Integer> letters() {
        Map<String, Integer> values = new LinkedHashMap<>();
        values.put("z", 1);
        values.put("a", 2);
        return Dynamic.keyed(values);
    }

    static Split nothing() {
        return null;
    }

    @SuppressWarnings("NullOptional")
    static Fork nullOptional() {
        return new Fork(null, Optional.of(1));
    }

    static final Op1<String, Attempt<Integer>> PARSE = op(OutputsTests::parse);
    static final Op1<Ok<Integer>, String> OK_TEXT = op(OutputsTests::okText);
    static final Op1<Failed<Integer>, String> FAILED_TEXT = op(OutputsTests::failedText);
    static final Op0<Parts> PARTS = op(OutputsTests::parts);
    static final Op2<Integer, String, String> LABEL = op(OutputsTests::label);
    static final Op1<List<String>, String> JOIN = op(OutputsTests::join);
    static final Op0<Dynamic<Integer>> LETTERS = op(OutputsTests::letters);
    static final Op0<Split> NOTHING = op(OutputsTests::nothing);
    static final Op0<Fork> NULL_OPTIONAL = op(OutputsTests::nullOptional);

    @Test
    void componentsAreEmitted() {
        Job<Integer> job = job("components", () -> {
            var halves = SPLIT.call(value(7));
            return ADDER.call(halves.get(Split::left), halves.get(Split::rightHalf));
        });

        var result = job.executeInProcess();

        assertThat(result.output()).isEqualTo(7);
        assertThat(result.output(SPLIT)).isEqualTo(new Split(3, 4));
    }

    @ParameterizedTest
    @CsvSource({"7, odd_sink", "8, even_sink"})
    void anEmptyOptionalSkipsWhatIsDownstream(int number, String ran) {
        Op1<Integer, Integer> sink = op("sink", (Integer n) -> n);
        Job<Void> job = job("branches", () -> {
            var fork = FORK.call(value(number));
            sink.as("even_sink").call(fork.opt(Fork::even));
            sink.as("odd_sink").call(fork.opt(Fork::odd));
        });

        assertThat(job.executeInProcess().executionOrder()).containsExactly("fork", ran);
    }

    @ParameterizedTest
    @CsvSource({"7, 700", "2, 2"})
    void theCaseThatIsReturnedRuns(int number, int output) {
        Job<Integer> job = job("cases", () -> {
            var size = SIZE.call(value(number));
            return op("join", (Integer n) -> n)
                    .call(firstOf(BIG.call(size.when(Big.class)), SMALL.call(size.when(Small.class))));
        });

        assertThat(job.executeInProcess().output()).isEqualTo(output);
    }

    @ParameterizedTest
    @CsvSource({"12, ok 12", "x, failed x"})
    void genericCasesAreGivenByTypeToken(String text, String output) {
        Job<String> job = job("generic_cases", () -> {
            var attempt = PARSE.call(value(text));
            return op("join", (String s) -> s)
                    .call(firstOf(
                            OK_TEXT.call(attempt.when(new TypeToken<Ok<Integer>>() {})),
                            FAILED_TEXT.call(attempt.when(new TypeToken<Failed<Integer>>() {}))));
        });

        assertThat(job.executeInProcess().output()).isEqualTo(output);
    }

    @Test
    void aDynamicOutputRunsAStepForEachValue() {
        Job<Integer> job = job(
                "dynamic",
                () -> SUM.call(
                        each(RANGE.call(value(4))).map(n -> ADDER.call(n, n)).collect()));

        var result = job.executeInProcess();

        assertThat(result.output()).isEqualTo(12);
        assertThat(result.executionOrder())
                .containsExactly("range", "adder[0]", "adder[1]", "adder[2]", "adder[3]", "sum");
    }

    @Test
    void keysNameTheSteps() {
        Job<Dynamic<Integer>> job = job("keyed", () -> each(LETTERS.call()).map(n -> ADDER.call(n, n)));

        var result = job.executeInProcess();

        assertThat(result.executionOrder()).containsExactly("letters", "adder[z]", "adder[a]");
        assertThat(result.output()).hasToString("Dynamic{z=2, a=4}");
    }

    @Test
    void aDynamicComponentIsADynamicOutputBesideOthers() {
        Job<String> job = job("parts_job", () -> {
            var parts = PARTS.call();
            var unit = parts.get(Parts::unit);
            return JOIN.call(each(parts.get(Parts::numbers))
                    .map(n -> LABEL.call(n, unit))
                    .collect());
        });

        assertThat(job.executeInProcess().output()).isEqualTo("1m 2m");
        assertThat(job.executeInProcess().output(PARTS)).isEqualTo(new Parts(Dynamic.of(List.of(1, 2)), "m"));
    }

    @Test
    void nullForSeveralOutputsFailsTheStep() {
        var result = job("null_record", () -> {
                    NOTHING.call();
                })
                .executeInProcess(o -> o.raiseOnError(false));

        assertThat(result.failures().get("nothing").error().toString())
                .contains("op 'nothing' returned null, so that none of its outputs [left, right_half] can be emitted. "
                        + "Return a Split.");
    }

    @Test
    void nullForAnOptionalFailsTheStep() {
        var result = job("null_optional_job", () -> {
                    NULL_OPTIONAL.call();
                })
                .executeInProcess(o -> o.raiseOnError(false));

        assertThat(result.failures().get("null_optional").error().toString())
                .contains(
                        "op 'null_optional' returned null for its optional output \"even\". Return Optional.empty().");
    }

    @Test
    void anOptionalWithoutOutputsIsAValue() {
        Op1<Integer, Optional<Integer>> half =
                op("half", (Integer n) -> n % 2 == 0 ? Optional.of(n / 2) : Optional.empty());

        assertThat(job("optional", () -> half.call(value(3))).executeInProcess().output())
                .isEqualTo(Optional.empty());
    }

    @Test
    void dynamicValuesAreEqualByKeyAndValue() {
        assertThat(Dynamic.of(List.of(1, 2))).isEqualTo(Dynamic.keyed(Map.of("0", 1, "1", 2)));
        assertThat(Dynamic.of(List.of(1, 2)).values()).containsExactly(1, 2);
        assertThat(Dynamic.of(List.of(1, 2))).hasToString("Dynamic{0=1, 1=2}");
    }

    @Test
    void aMappedNodeCannotBeMappedOverAnotherDynamicOutput() {
        Assertions.assertThatThrownBy(() -> job(
                        "nested",
                        () -> each(RANGE.call(value(2)))
                                .map(n -> SUM.call(each(RANGE.call(n))
                                        .map(m -> ADDER.call(n, m))
                                        .collect()))))
                .isInstanceOf(GraphDefinitionException.class);
    }
}
