package dev.steploom.examples.weather.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayCheckerTests {
    private static final String GOOD = "2013-02-01,0.5,12.8,5.0,4.7,drizzle";

    @Test
    void aGoodRowIsADay() {
        CheckedDays checked = DayChecker.check(List.of(new RawRow(2, GOOD)));

        assertThat(checked.rejects()).isEmpty();
        assertThat(checked.days()).containsExactly(new Day(LocalDate.of(2013, 2, 1), 0.5, 12.8, 5.0, 4.7, Sky.DRIZZLE));
        assertThat(checked.days().get(0).mean()).isEqualTo(8.9);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2013-02-02,0.5,12.8,5.0,drizzle              | WRONG_FIELDS           | 5 in place of 6
                    2013-02-02,0.5,12.8,5.0,4.7,drizzle,         | WRONG_FIELDS           | 7 in place of 6
                    2013-02-30,0.5,12.8,5.0,4.7,drizzle          | IMPOSSIBLE_DATE        | date is 2013-02-30
                    2013-2-02,0.5,12.8,5.0,4.7,drizzle           | IMPOSSIBLE_DATE        | date is 2013-2-02
                    2013-02-02,,12.8,5.0,4.7,drizzle             | NOT_A_NUMBER           | precipitation is empty
                    2013-02-02,0.5,NaN,5.0,4.7,drizzle           | NOT_A_NUMBER           | temp_max is NaN
                    2013-02-02,0.5,1e300,5.0,4.7,drizzle         | NOT_A_NUMBER           | temp_max is 1e300
                    2013-02-02,0.5,12.8,5.0,0x7p1,drizzle        | NOT_A_NUMBER           | wind is 0x7p1
                    2013-02-02,-0.5,12.8,5.0,4.7,drizzle         | IMPOSSIBLE_MEASUREMENT | precipitation is -0.5
                    2013-02-02,0.5,128,5.0,4.7,drizzle           | IMPOSSIBLE_MEASUREMENT | temp_max is 128.0
                    2013-02-02,0.5,5.0,12.8,4.7,drizzle          | IMPOSSIBLE_MEASUREMENT | temp_min 12.8 is above temp_max 5.0
                    2013-02-02,0.5,12.8,5.0,4.7,hail             | UNKNOWN_WEATHER        | weather is hail
                    2013-02-02,0.5,12.8,5.0,4.7,Rain             | UNKNOWN_WEATHER        | weather is Rain
                    2013-02-01,9.9,12.8,5.0,4.7,drizzle          | DUPLICATE_DAY          | same day as line 2
                    """)
    void aBadRowIsRefusedForItsReasonAndSpoilsNoOther(String row, Reason reason, String detail) {
        CheckedDays checked = DayChecker.check(List.of(new RawRow(2, GOOD), new RawRow(3, row)));

        assertThat(checked.days()).hasSize(1);
        assertThat(checked.rejects()).containsExactly(new Reject(3, reason, detail, row));
    }

    @Test
    void aMonthHasTheRowsOfItsWindow() throws IOException {
        assertThat(rows("2013-01-31,a", "2013-02-01,b", "2013-02-28,c", "2013-03-01,d"))
                .extracting(RawRow::line, RawRow::text)
                .containsExactly(tuple(3, "2013-02-01,b"), tuple(4, "2013-02-28,c"));
    }

    @Test
    void aDateThatIsNotInTheCalendarBelongsToTheMonthThatItNames() throws IOException {
        assertThat(rows("2013-01-99,a", "2013-02-30,b", "2013-02-xx,c", "2013-02-00,d", "2013-03-00,e"))
                .extracting(RawRow::text)
                .containsExactly("2013-02-30,b", "2013-02-xx,c", "2013-02-00,d");
    }

    @Test
    void aRowThatNamesNoMonthGoesWithTheOneAbove() throws IOException {
        assertThat(rows("2013-01-31,a", "2013-13-01,b", "2013-02-28,c", ",d", "2013-03-01,e", "?,f"))
                .extracting(RawRow::text)
                .containsExactly("2013-02-28,c", ",d");
    }

    @Test
    void aRowThatNamesNoMonthAtTheTopGoesWithTheOneBelow() throws IOException {
        assertThat(rows("?,a", "2013-02-01,b")).extracting(RawRow::text).containsExactly("?,a", "2013-02-01,b");
        assertThat(rows("?,a", "2013-01-01,b")).isEmpty();
    }

    @Test
    void emptyLinesAreNoRowsButCount() throws IOException {
        assertThat(rows("2013-02-01,a", "", "2013-02-02,b"))
                .extracting(RawRow::line)
                .containsExactly(2, 4);
    }

    private static List<RawRow> rows(String... lines) throws IOException {
        YearMonth february = YearMonth.of(2013, 2);
        String csv = Arrays.stream(lines).collect(Collectors.joining("\r\n", "heading\r\n", "\r\n"));
        return RowReader.read(new ByteArrayInputStream(csv.getBytes(UTF_8)), february, february.plusMonths(1));
    }
}
