package steploom.benchmarks.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every runner relies on. */
class ShapesTests {
    @ParameterizedTest
    @EnumSource
    void aShapeHasAsManyStepsAsAskedFor(Shapes shape) {
        assertThat(shape.of(4).steps()).isEqualTo(4);
        assertThat(shape.of(1000).steps()).isEqualTo(1000);
        assertThat(shape.of(1001).steps()).isEqualTo(1001);
    }

    @ParameterizedTest
    @EnumSource
    void stepsReadStepsBeforeThemOnly(Shapes shape) {
        Shape graph = shape.of(500);
        for (int step = 0; step < graph.steps(); step++) {
            int number = step;
            assertThat(Arrays.stream(graph.readsOf(step)).boxed())
                    .allMatch(read -> read < number)
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheLastStepIsReadByNobody(Shapes shape) {
        Shape graph = shape.of(500);
        boolean[] read = new boolean[graph.steps()];
        for (int step = 0; step < graph.steps(); step++) {
            for (int other : graph.readsOf(step)) {
                read[other] = true;
            }
        }
        for (int step = 0; step < graph.steps(); step++) {
            assertThat(read[step]).as("step %s", step).isEqualTo(step < graph.steps() - 1);
        }
    }
}
