package dev.steploom.examples.flights.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowCheckerTests {
    private static final Set<String> AIRPORTS = Set.of("LAX", "LAS");
    private static final String GOOD =
            "{'date':'2001/01/02 03:04','delay':-5,'distance':236,'origin':'LAX','destination':'LAS'}";

    @Test
    void readsAGoodRow() {
        assertThat(check(GOOD).flights())
                .containsExactly(new Flight(LocalDateTime.of(2001, 1, 2, 3, 4), -5, 236, "LAX", "LAS"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'LAX'                 | 'XXX'              | UNKNOWN_AIRPORT   | origin is XXX",
                "'LAS'                 | 'las'              | UNKNOWN_AIRPORT   | destination is las",
                "'origin':'LAX',       | ``                 | MISSING_FIELD     | no origin",
                "'LAX'                 | null               | MISSING_FIELD     | no origin",
                "'LAX'                 | ' '                | MISSING_FIELD     | no origin",
                "-5                    | null               | MISSING_FIELD     | no delay",
                "236                   | -236               | NEGATIVE_DISTANCE | distance is -236",
                "2001/01/02 03:04      | 2001/02/29 03:04   | IMPOSSIBLE_DATE   | date is 2001/02/29 03:04",
                "2001/01/02 03:04      | 2001/01/02 24:00   | IMPOSSIBLE_DATE   | date is 2001/01/02 24:00",
                "2001/01/02 03:04      | 2001/01/02         | IMPOSSIBLE_DATE   | date is 2001/01/02",
                "-5                    | '-5'               | TEXT_FOR_NUMBER   | delay is \"-5\"",
                "236                   | 'far'              | TEXT_FOR_NUMBER   | distance is \"far\"",
                "236                   | 236.5              | TEXT_FOR_NUMBER   | distance is 236.5",
                "LAX                   | L\ufffdX           | WRONG_ENCODING    | not UTF-8",
            })
    void refusesARowWithAReason(String part, String instead, Reason reason, String detail) {
        String row = GOOD.replace(part, instead);

        assertThat(check(row).rejects()).containsExactly(new Reject(1, reason, detail, quoted(row)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{", "{'date'", "{'date':'2001", "date':1}", "{} {}", "7"})
    void refusesWhatIsNotOneWholeObject(String row) {
        assertThat(check(row).rejects()).extracting(Reject::reason).containsExactly(Reason.TRUNCATED_OBJECT);
    }

    @Test
    void namesTheFirstOfSeveralFaults() {
        String row = GOOD.replace("236", "-236").replace("'LAX'", "null").replace("-5", "'late'");

        assertThat(check(row).rejects()).extracting(Reject::reason).containsExactly(Reason.MISSING_FIELD);
    }

    @Test
    void keepsTheFirstOfEqualRowsAndNamesItInTheOthers() {
        String other = GOOD.replace("-5", "6");

        CheckedRows checked = check(GOOD, other, GOOD, GOOD);

        assertThat(checked.flights()).extracting(Flight::delay).containsExactly(-5, 6);
        assertThat(checked.rejects())
                .containsExactly(
                        new Reject(3, Reason.DUPLICATE, "same as row 1", quoted(GOOD)),
                        new Reject(4, Reason.DUPLICATE, "same as row 1", quoted(GOOD)));
    }

    @Test
    void aRefusedRowDoesNotMakeALaterOneADuplicate() {
        assertThat(check("{'date'", GOOD).flights()).hasSize(1);
    }

    private static CheckedRows check(String... rows) {
        List<RawRow> raw = new ArrayList<>();
        for (String row : rows) {
            raw.add(new RawRow(raw.size() + 1, quoted(row), true));
        }
        return RowChecker.check(raw, AIRPORTS);
    }

    private static String quoted(String row) {
        return row.replace('\'', '"');
    }
}
