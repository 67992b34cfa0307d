package steploom.benchmarks.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import steploom.benchmarks.result.Machine;
import steploom.benchmarks.result.Measurement;
import steploom.benchmarks.result.ResultFile;

/** What the comparison of two result files names, and what it does not. */
class RegressionTests {
    private static final ResultFile BEFORE = run(chain("steploom", 250), chain("completable-future", 100));

    private static Measurement chain(String runner, double nanos) {
        return chain(runner, nanos, nanos * 0.02);
    }

    private static Measurement chain(String runner, double nanos, double error) {
        return new Measurement("run", "chain", 1000, runner, "ns/step", nanos, error);
    }

    private static ResultFile run(Measurement... figures) {
        return new ResultFile(new Machine("a JVM", "an OS", 2, 0), List.of(figures));
    }

    private static Stream<String> slower(ResultFile before, ResultFile after) {
        return Regression.between(before, after).slower().stream()
                .map(change -> change.key().toString());
    }

    @Test
    void twiceTheTimeIsNamed() {
        assertThat(slower(BEFORE, run(chain("steploom", 500), chain("completable-future", 100))))
                .containsExactly("run chain 1000 steploom, ns/step");
    }

    @Test
    void aFewPercentAreNot() {
        assertThat(slower(BEFORE, run(chain("steploom", 265), chain("completable-future", 100))))
                .isEmpty();
    }

    @Test
    void aMachineHalfAsFastIsNot() {
        assertThat(slower(BEFORE, run(chain("steploom", 500), chain("completable-future", 200))))
                .isEmpty();
    }

    @Test
    void aLargeErrorIsToleratedAsNoise() {
        assertThat(slower(BEFORE, run(chain("steploom", 320, 120), chain("completable-future", 100))))
                .isEmpty();
    }

    @Test
    void aFasterMachineHidesNothing() {
        assertThat(slower(BEFORE, run(chain("steploom", 250), chain("completable-future", 50))))
                .containsExactly("run chain 1000 steploom, ns/step");
    }

    @Test
    void whatHasNoFuturesOfItsOwnIsComparedToAllOthers() {
        Measurement planBefore = new Measurement("plan", "wide", 5, "steploom", "ns/step", 100, 1);
        Measurement planAfter = new Measurement("plan", "wide", 5, "steploom", "ns/step", 200, 1);
        ResultFile before = run(planBefore, chain("completable-future", 100));

        assertThat(slower(before, run(planAfter, chain("completable-future", 200))))
                .isEmpty();
        assertThat(slower(before, run(planAfter, chain("completable-future", 100))))
                .containsExactly("plan wide 5 steploom, ns/step");
    }

    @Test
    void bytesAreComparedAsTheyAre() {
        Measurement before = new Measurement("kept by a run", "chain", 1000, "steploom", "B/step", 100, 0);
        Measurement after = new Measurement("kept by a run", "chain", 1000, "steploom", "B/step", 150, 0);

        assertThat(slower(run(before, chain("completable-future", 100)), run(after, chain("completable-future", 200))))
                .containsExactly("kept by a run chain 1000 steploom, B/step");
    }

    @Test
    void theTableShowsEachFigureAndMarksWhatIsSlower() {
        Regression regression =
                Regression.between(BEFORE, run(chain("steploom", 500), chain("completable-future", 100)));

        assertThat(regression.table().lines())
                .containsExactly(
                        "times are multiples of completable-future                   old        new           noise",
                        "run chain 1000 steploom, ns/step                           2.50       5.00   2.00x  ±  4 %  SLOWER",
                        "1 of 1 figures became slower beyond noise");
    }

    @Test
    void filesWithoutFuturesAreRefused() {
        assertThatThrownBy(() -> Regression.between(run(chain("steploom", 1)), run(chain("steploom", 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The files share no time of completable-future, to which all others are compared. "
                        + "Measure with it in both runs.");
    }
}
