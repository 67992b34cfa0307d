package dev.steploom.reconstruct;

import static dev.steploom.reconstruct.Reconstructable.buildReconstructableJob;
import static dev.steploom.reconstruct.Reconstructions.output;
import static dev.steploom.reconstruct.Reconstructions.refused;
import static dev.steploom.reconstruct.Reconstructions.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.reconstruct.PointedJobs.Mode;
import dev.steploom.reconstruct.ReconstructionProblem.Reason;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BuildReconstructableJobTests {
    private static final String JOBS = PointedJobs.class.getName();

    static Object call(String method, Object... args) {
        return run(buildReconstructableJob(JOBS, method, Arrays.asList(args), Map.of()));
    }

    static ReconstructionException refusal(String method, Object... args) {
        return refused(() -> buildReconstructableJob(JOBS, method, Arrays.asList(args), Map.of()));
    }

    @Nested
    class Arguments {
        @Test
        void arePositional() {
            assertThat(call("of", 3, "three")).isEqualTo("of[3, three]");
        }

        @Test
        void areNamed() {
            assertThat(run(buildReconstructableJob(JOBS, "of", List.of(), Map.of("text", "three", "number", 3))))
                    .isEqualTo("of[3, three]");
        }

        @Test
        void arePositionalThenNamed() {
            assertThat(run(buildReconstructableJob(JOBS, "of", List.of(3), Map.of("text", "three"))))
                    .isEqualTo("of[3, three]");
        }

        @Test
        void mayBeLeftOutWhereThereAreNoParameters() {
            assertThat(run(buildReconstructableJob(JOBS, "make"))).isEqualTo("make[]");
        }

        @Test
        void areEnumsByName() {
            assertThat(call("mode", "SLOW")).isEqualTo("mode[SLOW]");
            assertThat(call("mode", Mode.SLOW)).isEqualTo("mode[SLOW]");
        }

        @Test
        void areRecordsListsAndMaps() {
            Map<String, Object> limits = Map.of("rows", 3, "patience", "PT5S");
            assertThat(call("plan", Map.of("mode", "FAST", "limits", List.of(limits)), Map.of("a", List.of(limits))))
                    .isEqualTo("plan[Plan[mode=FAST, limits=[Limits[rows=3, patience=PT5S]]], "
                            + "{a=[Limits[rows=3, patience=PT5S]]}]");
        }

        @Test
        void areNullWhereTheParameterIsNotPrimitive() {
            assertThat(call("optional", null, 1, true)).isEqualTo("optional[null, 1.0, true]");
        }

        @Test
        void areWhateverJsonHasForAParameterOfTypeObject() {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("a", Arrays.asList(1, 2L << 40, BigInteger.TWO.pow(70), 0.5, -0.0, new BigDecimal("0.10"), null));
            map.put("b", true);
            assertThat(call("anything", map))
                    .isEqualTo(
                            "anything[{a=[1, 2199023255552, 1180591620717411303424, 0.5, -0.0, 0.10, null], b=true}]");
        }

        @Test
        void areCopiedWhenTheyAreGiven() {
            List<Object> items = new ArrayList<>(List.of("a"));
            ReconstructableJob job = buildReconstructableJob(JOBS, "anything", List.of(items));
            items.add("b");

            assertThat(run(job)).isEqualTo("anything[[a]]");
        }

        @Test
        void areCopiedForEachCall() {
            ReconstructableJob job = buildReconstructableJob(JOBS, "growing", List.of(List.of("a")));

            assertThat(output(job)).isEqualTo("growing[[a, more]]");
            assertThat(output(job)).isEqualTo("growing[[a, more]]");
        }
    }

    @Nested
    class Overloads {
        @Test
        void anIntBeforeALong() {
            assertThat(call("number", 7)).isEqualTo("int[7]");
            assertThat(call("number", 7L)).isEqualTo("int[7]");
        }

        @Test
        void aLongWhereAnIntIsTooSmall() {
            assertThat(call("number", 1L << 40)).isEqualTo("long[1099511627776]");
        }

        @Test
        void aDoubleForAFraction() {
            assertThat(call("number", 0.1)).isEqualTo("double[0.1]");
            assertThat(call("number", 0.1f)).isEqualTo("double[0.1]");
        }

        @Test
        void aBigDecimalWhereADoubleLosesDigits() {
            assertThat(call("number", new BigDecimal("0.1234567890123456789")))
                    .isEqualTo("BigDecimal[0.1234567890123456789]");
            assertThat(call("number", new BigInteger("9007199254740993000000001")))
                    .isEqualTo("BigDecimal[9007199254740993000000001]");
        }

        @Test
        void aStringBeforeAnEnum() {
            assertThat(call("text", "FAST")).isEqualTo("String[FAST]");
        }

        @Test
        void anObjectForWhatNothingElseTakes() {
            assertThat(call("text", List.of(1))).isEqualTo("Object[[1]]");
        }

        @Test
        void aFixedNumberOfParametersBeforeAVariableOne() {
            assertThat(call("rest", "a", 1)).isEqualTo("second[a, 1]");
            assertThat(call("rest", "a", 1, 2)).isEqualTo("rest[a, [1, 2]]");
        }

        @Test
        void aVariableNumberOfParametersMayBeNone() {
            assertThat(call("numbers")).isEqualTo("numbers[[]]");
            assertThat(call("numbers", 1, 2)).isEqualTo("numbers[[1, 2]]");
        }

        @Test
        void aVariableNumberOfParametersByNameIsAList() {
            assertThat(run(buildReconstructableJob(JOBS, "numbers", List.of(), Map.of("numbers", List.of(1, 2)))))
                    .isEqualTo("numbers[[1, 2]]");
        }

        @Test
        void thatFitEquallyWellAreRefused() {
            ReconstructionException refused = refusal("twice", 1, 2);

            assertThat(refused)
                    .hasMessage(
                            "Cannot reconstruct " + JOBS
                                    + "#twice: the arguments (1, 2) fit several methods equally well: "
                                    + "twice(int a, long b), twice(long a, int b). Give the method that is meant a name of its own.");
            assertThat(refused.problems())
                    .extracting(ReconstructionProblem::reason)
                    .containsExactly(Reason.AMBIGUOUS);
        }

        @Test
        void thatFitANullEquallyWellAreRefused() {
            assertThat(refusal("text", (Object) null))
                    .hasMessage("Cannot reconstruct " + JOBS
                            + "#text: the arguments (null) fit several methods equally well: "
                            + "text(Mode mode), text(Object anything), text(String text). "
                            + "Give the method that is meant a name of its own.");
        }

        @Test
        void thatDoNotFitAreListedWithTheReason() {
            assertThat(refusal("number", "one"))
                    .hasMessage(
                            "Cannot reconstruct " + JOBS + "#number: the arguments (\"one\") fit no method. There is "
                                    + "number(BigDecimal number), but args[0]: \"one\" is no BigDecimal; "
                                    + "number(double number), but args[0]: \"one\" is no double; "
                                    + "number(int number), but args[0]: \"one\" is no int; "
                                    + "number(long number), but args[0]: \"one\" is no long.");
        }
    }
}
