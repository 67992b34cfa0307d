package dev.steploom.examples.flights.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DelaysTests {
    private static final Delays SOME =
            Delays.of(-4).plus(Delays.of(15)).plus(Delays.of(16)).plus(Delays.of(53));

    @Test
    void addsUpExactly() {
        assertThat(SOME).isEqualTo(new Delays(4, 80, 16 + 225 + 256 + 2809, 2));
        assertThat(SOME.plus(Delays.NONE)).isEqualTo(SOME);
    }

    @Test
    void earlyFlightsMakeUpForLateOnes() {
        assertThat(SOME.mean()).isEqualTo(20);
    }

    @Test
    void aFlightIsLateFromSixteenMinutesOn() {
        assertThat(SOME.lateShare()).isEqualTo(0.5);
    }

    @Test
    void theStandardErrorIsThatOfTheTextbook() {
        // Squared distances from 20: 576, 25, 16, 1089; their sum over 3, over 4.
        assertThat(SOME.standardError()).isCloseTo(Math.sqrt(1706 / 3.0 / 4), within(1e-12));
    }

    @Test
    void noFlightsHaveNoDelay() {
        assertThat(Delays.NONE.mean()).isZero();
        assertThat(Delays.NONE.lateShare()).isZero();
        assertThat(Delays.of(7).standardError()).isZero();
    }
}
