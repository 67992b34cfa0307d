package dev.steploom.reconstruct;

import static dev.steploom.reconstruct.BuildReconstructableJobTests.call;
import static dev.steploom.reconstruct.BuildReconstructableJobTests.refusal;
import static dev.steploom.reconstruct.Reconstructable.buildReconstructableJob;
import static dev.steploom.reconstruct.Reconstructions.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.reconstruct.PointedJobs.Limits;
import dev.steploom.reconstruct.PointedJobs.Mode;
import dev.steploom.reconstruct.ReconstructionProblem.Reason;
import java.io.File;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Arguments that no job can be made of. */
class BuildReconstructableJobErrorTests {
    private static final String JOBS = PointedJobs.class.getName();

    @Test
    void allThatIsNotJsonAtOnceWithItsPath() {
        Map<String, Object> second = new LinkedHashMap<>();
        second.put("rows", List.of(new File("data.csv")));
        second.put("a day", LocalDate.of(2024, 1, 31));
        Map<Object, Object> third = new LinkedHashMap<>();
        third.put(1, "one");
        third.put("set", Set.of(1));

        ReconstructionException refused = refused(() -> buildReconstructableJob(
                JOBS,
                "of",
                Arrays.asList(Double.NaN, second, third, "\ud800"),
                new LinkedHashMap<>(Map.of("counter", new AtomicInteger(), "maybe", Optional.of(1)))));

        assertThat(refused.subject()).isEqualTo(JOBS + "#of");
        assertThat(refused.problems()).extracting(ReconstructionProblem::reason).containsOnly(Reason.NOT_JSON);
        assertThat(refused.problems())
                .extracting(ReconstructionProblem::toString)
                .containsExactlyInAnyOrder(
                        "args[0]: NaN has no form in JSON. Give null, or a text.",
                        "args[1].rows[0]: java.io.File is not JSON. Give its text, \"data.csv\"; the parameter may be of "
                                + "that type.",
                        "args[1][\"a day\"]: java.time.LocalDate is not JSON. Give its text, \"2024-01-31\"; the parameter "
                                + "may be of that type.",
                        "args[2]: the key Integer 1 is no text. Give texts as keys.",
                        "args[2].set: java.util.ImmutableCollections$Set12 is not JSON. Give a list.",
                        "args[3]: a text with half a surrogate pair has no form in JSON.",
                        "kwargs.counter: java.util.concurrent.atomic.AtomicInteger is not JSON. Give null, a boolean, a "
                                + "number, a text, an enum, a list, a map or a record.",
                        "kwargs.maybe: java.util.Optional is not JSON. Give its value, or null.");
    }

    @Test
    void whatIsNotJsonAndAMissingClassTogether() {
        assertThat(refused(() -> buildReconstructableJob("com.acme.Jobs", "make", List.of(new File("a")))))
                .hasMessage("""
                        Cannot reconstruct com.acme.Jobs#make, 2 problems:
                          - args[0]: java.io.File is not JSON. Give its text, "a"; the parameter may be of that type.
                          - there is no class com.acme.Jobs. Is it on the class path of this JVM?""");
    }

    @Test
    void aListThatHoldsItself() {
        List<Object> list = new ArrayList<>();
        list.add(Map.of("list", list));

        assertThat(refusal("anything", list))
                .hasMessage("Cannot reconstruct " + JOBS + "#anything: args[0][0].list: it holds itself.");
    }

    @Test
    void listsThatAreNestedWithoutEnd() {
        List<Object> list = List.of();
        for (int i = 0; i < 300; i++) {
            list = List.of(list);
        }

        assertThat(refusal("anything", list).problems())
                .extracting(ReconstructionProblem::message)
                .containsExactly("it is nested deeper than 200 levels.");
    }

    @Test
    void valuesThatGrowWithoutEnd() {
        List<Object> list = List.of();
        for (int i = 0; i < 100; i++) {
            list = List.of(list, list);
        }

        assertThat(refusal("anything", list).problems())
                .extracting(ReconstructionProblem::message)
                .containsExactly("up to here there are more than 1000000 values.");
    }

    private List<String> mismatches(String method, Object... args) {
        ReconstructionException refused = refusal(method, args);

        assertThat(refused.problems())
                .extracting(ReconstructionProblem::reason)
                .containsOnly(Reason.ARGUMENTS_DO_NOT_FIT);
        return refused.problems().stream()
                .map(problem -> problem.path() + ": " + problem.message())
                .toList();
    }

    private Map<String, Object> fast(Object limits) {
        return Map.of("mode", "FAST", "limits", limits);
    }

    @Test
    void aRecordThatLacksAComponent() {
        assertThat(mismatches("plan", fast(List.of(Map.of("rows", 1))), Map.of()))
                .containsExactly("args[0].limits[0].patience: it is missing.");
    }

    @Test
    void aRecordThatHasAComponentTooMany() {
        assertThat(mismatches("plan", Map.of("mode", "FAST", "limits", List.of(), "more", 1), Map.of()))
                .containsExactly("args[0].more: Plan has no such component; it has limits, mode.");
    }

    @Test
    void aRecordThatRefusesItsValues() {
        assertThat(mismatches("positive", Map.of("number", -1)))
                .containsExactly("args[0]: Positive refuses these values: -1 is not positive.");
    }

    @Test
    void valuesOfAnotherTypeDeepInside() {
        assertThat(mismatches("plan", fast(List.of(Map.of("rows", "1", "patience", "PT1S"))), Map.of()))
                .containsExactly("args[0].limits[0].rows: \"1\" is no int.");
        assertThat(mismatches("plan", fast(List.of(Map.of("rows", 1, "patience", "soon"))), Map.of()))
                .containsExactly("args[0].limits[0].patience: \"soon\" is no Duration.");
    }

    @Test
    void anEnumThatHasNoSuchConstant() {
        assertThat(mismatches("mode", "QUICK")).containsExactly("args[0]: \"QUICK\" is no Mode, which has FAST, SLOW.");
    }

    @Test
    void anOrdinalOfAnEnum() {
        assertThat(mismatches("mode", 1)).containsExactly("args[0]: 1 is no Mode, which has FAST, SLOW.");
    }

    @Test
    void aNumberThatIsTooLarge() {
        assertThat(mismatches("of", 1L << 40, "a")).containsExactly("args[0]: 1099511627776 is no int.");
    }

    @Test
    void aNumberThatWouldLoseDigits() {
        assertThat(mismatches("optional", "a", 9007199254740993L, true))
                .containsExactly("args[1]: 9007199254740993 is no double: it would lose digits.");
    }

    @Test
    void aMapWithNullAsAName() {
        Map<String, Object> kwargs = new HashMap<>();
        kwargs.put(null, 1);

        assertThat(refused(() -> buildReconstructableJob(JOBS, "make", null, kwargs)))
                .hasMessage(
                        "Cannot reconstruct " + JOBS + "#make: kwargs: the key null is no text. Give texts as keys.");
    }

    @Test
    void allArgumentsThatDoNotFitTheOnlyMethod() {
        assertThat(refused(() -> buildReconstructableJob(JOBS, "of", List.of("3"), Map.of("txt", "three"))))
                .hasMessage("Cannot reconstruct " + JOBS + "#of, 3 problems:\n"
                        + "  - args[0]: \"3\" is no int. The method is of(int number, String text).\n"
                        + "  - kwargs.txt: there is no parameter txt. The method is of(int number, String text).\n"
                        + "  - the parameter text gets no value. The method is of(int number, String text).");
    }

    @Test
    void tooManyArguments() {
        assertThat(refusal("of", 1, "a", 2))
                .hasMessage("Cannot reconstruct " + JOBS + "#of: args[2]: at most 2 arguments are taken. "
                        + "The method is of(int number, String text).");
    }

    @Test
    void aParameterThatGetsTwoValues() {
        assertThat(refused(() -> buildReconstructableJob(JOBS, "of", List.of(1, "a"), Map.of("number", 2))))
                .hasMessage("Cannot reconstruct " + JOBS + "#of: kwargs.number: args has this parameter too. "
                        + "The method is of(int number, String text).");
    }

    @Test
    void nullForAPrimitive() {
        assertThat(refusal("optional", "a", null, true))
                .hasMessage("Cannot reconstruct " + JOBS + "#optional: args[1]: null is no double. "
                        + "The method is optional(String text, double real, boolean flag).");
    }

    @Test
    void aTextForABooleanAndABooleanForAText() {
        assertThat(refusal("optional", true, 1, "true").problems())
                .extracting(problem -> problem.path() + " " + problem.message())
                .containsExactly("args[0] true is no String.", "args[2] \"true\" is no boolean.");
    }

    @Test
    void aFractionForAWholeNumber() {
        assertThat(refusal("of", 1.0, "a").problems())
                .extracting(problem -> problem.path() + " " + problem.message())
                .containsExactly("args[0] 1.0 is no int.");
    }

    @Test
    void aListForOneElementOfAVariableNumber() {
        assertThat(refusal("numbers", List.of(1, 2)).problems())
                .extracting(problem -> problem.path() + " " + problem.message())
                .containsExactly("args[0] a list is no int.");
    }

    @Test
    void aRecordWhoseTypeIsRight() {
        assertThat(call("plan", new PointedJobs.Plan(Mode.FAST, List.of()), Map.of()))
                .isEqualTo("plan[Plan[mode=FAST, limits=[]], {}]");
        assertThat(refusal("anything", new Limits(1, java.time.Duration.ZERO)).problems())
                .extracting(ReconstructionProblem::path)
                .containsExactly("args[0].patience");
    }

    @Test
    void aMethodThatIsNotThere() {
        assertThat(refusal("mak"))
                .hasMessage("Cannot reconstruct " + JOBS + "#mak: " + JOBS
                        + " has no static field or method mak. Did you mean \"make\"?");
    }

    @Test
    void aMethodOfObjects() {
        assertThat(refusal("makeOfObject").problems())
                .extracting(ReconstructionProblem::reason)
                .containsExactly(Reason.INSTANCE_MEMBER);
    }

    @Test
    void aMethodThatReturnsNoJob() {
        assertThat(refusal("makeDeclaredText").problems())
                .extracting(ReconstructionProblem::reason)
                .containsExactly(Reason.NOT_A_JOB);
    }
}
