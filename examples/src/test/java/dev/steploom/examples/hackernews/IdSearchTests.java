package dev.steploom.examples.hackernews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.examples.hackernews.data.IdRange;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IdSearchTests {
    private final FakeApi api = new FakeApi();

    private IdRange ids(String hour) throws Exception {
        return new IdSearch(api).idsOf(HourlyItems.HOURS.timeWindow(hour));
    }

    private void comment(long id, String time) {
        api.with(id, Items.comment(id, time, "ada", 1));
    }

    @Test
    void anHourHasTheItemsFromItsStartToBeforeItsEnd() throws Exception {
        comment(1, "00:59:59");
        comment(2, "01:00:00");
        comment(3, "01:30:00");
        comment(4, "01:59:59");
        comment(5, "02:00:00");

        assertThat(ids("2024-01-01T01")).isEqualTo(new IdRange(2, 5));
    }

    @Test
    void anHourAfterTheNewestItemIsEmpty() throws Exception {
        comment(1, "00:10:00");

        assertThat(ids("2024-01-01T05")).isEqualTo(new IdRange(2, 2));
    }

    @Test
    void anHourBeforeTheFirstItemIsEmpty() throws Exception {
        comment(1, "05:10:00");

        assertThat(ids("2024-01-01T03").size()).isZero();
    }

    @Test
    void whereThereAreNoItemsThereAreNoIds() throws Exception {
        assertThat(ids("2024-01-01T03").size()).isZero();
    }

    @Test
    void everyIdBelongsToOneHourWhateverIsMissingOrBroken() throws Exception {
        Instant time = Instant.parse("2024-01-01T00:00:00Z");
        for (long id = 1; id <= 305; id++) {
            if (id % 7 != 0 && id % 11 != 3 && (id < 100 || id > 130)) {
                comment(id, time.plusSeconds(id * 60).toString().substring(11, 19));
            }
            if (id % 11 == 3) {
                api.broken.add(id);
            }
        }

        long next = 1;
        for (int hour = 0; hour < 6; hour++) {
            IdRange ids = ids("2024-01-01T0" + hour);
            assertThat(ids.first()).as("first id of hour %d", hour).isEqualTo(next);
            next = ids.end();
        }
        assertThat(next).isEqualTo(306);
    }

    @Test
    void askingGrowsWithTheLogarithmOfTheIds() throws Exception {
        for (long id = 1; id <= 10_000; id++) {
            comment(id, "01:00:00");
        }

        ids("2024-01-01T01");

        assertThat(api.asked).isLessThan(30);
    }
}
