package dev.steploom.examples.hackernews.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTests {
    private final TestClock clock = new TestClock();
    private final Pace fourASecond = new Pace(clock, 4);

    @Test
    void theFirstRequestGoesOutAtOnce() throws InterruptedException {
        fourASecond.await();

        assertThat(clock.waits()).isEmpty();
    }

    @Test
    void thoseAfterItKeepTheirDistance() throws InterruptedException {
        fourASecond.await();
        fourASecond.await();
        fourASecond.await();

        assertThat(clock.waits()).containsExactly(Duration.ofMillis(250), Duration.ofMillis(250));
    }

    @Test
    void timeThatPassedAnywayCounts() throws InterruptedException {
        fourASecond.await();
        clock.sleep(Duration.ofMillis(100));
        fourASecond.await();

        assertThat(clock.waits()).endsWith(Duration.ofMillis(150));
    }

    @Test
    void aPauseHoldsForWhoeverComesNext() throws InterruptedException {
        fourASecond.await();
        fourASecond.pause(Duration.ofSeconds(30));
        fourASecond.await();

        assertThat(clock.waits()).containsExactly(Duration.ofSeconds(30));
    }

    @Test
    void restIsNotSavedUp() throws InterruptedException {
        clock.sleep(Duration.ofHours(1));
        fourASecond.await();
        fourASecond.await();

        assertThat(clock.waits()).containsExactly(Duration.ofHours(1), Duration.ofMillis(250));
    }
}
