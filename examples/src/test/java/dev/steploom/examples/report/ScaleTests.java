package dev.steploom.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScaleTests {
    @Test
    void ticksAreRoundAndCoverTheValues() {
        assertThat(Scale.over(2.6, 14.4, 4, 0, 100).ticks()).containsExactly(0.0, 5.0, 10.0, 15.0);
        assertThat(Scale.over(0, 46.5, 6, 0, 100).ticks()).containsExactly(0.0, 10.0, 20.0, 30.0, 40.0, 50.0);
        assertThat(Scale.over(-3, 6, 4, 0, 100).ticks()).containsExactly(-5.0, -2.5, 0.0, 2.5, 5.0, 7.5);
    }

    @Test
    void placesRunFromTheLowestTickToTheHighest() {
        Scale scale = Scale.over(0, 14.4, 4, 250, 40);

        assertThat(scale.at(0)).isEqualTo(250);
        assertThat(scale.at(15)).isEqualTo(40);
        assertThat(scale.at(7.5)).isEqualTo(145);
    }

    @Test
    void aScaleOfNothingStillHasALength() {
        assertThat(Scale.over(0, 0, 4, 0, 100).ticks()).containsExactly(0.0, 0.25, 0.5, 0.75, 1.0);
        assertThat(Scale.over(-7, -2, 4, 0, 100).at(0)).isEqualTo(100);
    }
}
