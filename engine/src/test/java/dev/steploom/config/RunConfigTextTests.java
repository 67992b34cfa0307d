package dev.steploom.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.steploom.config.ConfigProblem.Reason;
import dev.steploom.definition.JobConfig;
import dev.steploom.definition.JobDefinition;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunConfigTextTests {
    private final JobDefinition job = LoadJob.create().definition();

    @Test
    void jsonAndYamlGiveTheSameValues() {
        RunConfig json = RunConfig.parse(
                "{\"a\": [1, 2.5, true, null, \"x\", 123456789012345678901234567890], \"b\": {\"c\": -5000000000}}");
        RunConfig yaml = RunConfig.parse("""
                a: [1, 2.5, true, null, x, 123456789012345678901234567890]
                b:
                  c: -5000000000
                """);

        assertThat(yaml).isEqualTo(json);
        assertThat(json.values())
                .containsEntry(
                        "a", Arrays.asList(1, 2.5, true, null, "x", new BigInteger("123456789012345678901234567890")))
                .containsEntry("b", Map.of("c", -5_000_000_000L));
    }

    @Test
    void flowYamlThatIsNoJsonIsRead() {
        assertThat(RunConfig.parse("{ops: {load: {config: {limit: 3}}}}").values())
                .containsOnlyKeys("ops");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "# only a comment\n", "null"})
    void anEmptyTextGivesNothing(String text) {
        assertThat(RunConfig.parse(text)).isEqualTo(RunConfig.EMPTY);
    }

    @Test
    void aKeyThatIsThereTwiceIsRefusedWhereItStands() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> RunConfig.fromYaml("ops:\n  load: {}\n  report: {}\n  load: {}\n"))
                .withMessage("The run config does not fit: line 4, column 3: root: the key \"load\" is there twice. "
                        + "Remove one.");
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> RunConfig.fromJson("{\"ops\": {},\n \"ops\": {}}"))
                .withMessage("The run config does not fit: line 2, column 2: root: the key \"ops\" is there twice. "
                        + "Remove one.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"ops\": ]' | 1",
                "'{\"ops\": {}' | 1",
                "'ops: [1, 2' | 1",
                "'ops:\n  a: b: c' | 2",
                "'ops: \"open' | 1",
                "'a: 1\n---\nb: 2' | 3",
                "'ops: *nowhere' | 1",
                "'ops: &a [*a]' | 1",
                "'\tops: 1' | 1",
                "'ops: 1e999' | 1",
            })
    void aTextThatCannotBeReadSaysWhere(String text, int line) {
        ConfigException thrown = catchThrowableOfType(ConfigException.class, () -> RunConfig.parse(text));

        assertThat(thrown.problems()).hasSize(1).first().satisfies(problem -> {
            assertThat(problem.reason()).isEqualTo(Reason.MALFORMED_TEXT);
            assertThat(problem.line()).isEqualTo(line);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`ops: [1, 2` | line 1, column 11: root: this is not YAML: while parsing a flow sequence, expected ',' or"
                        + " ']', but got <stream end>.",
                "`{\"ops\": ]` | line 1, column 9: root: this is not JSON: Unexpected character (']' (code 93)):"
                        + " expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false').",
            })
    void whatTheParserSaysIsShownInOneSentence(String text, String words) {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> RunConfig.parse(text))
                .withMessage("The run config does not fit: " + words);
    }

    @Test
    void aTextThatIsNoMapIsRefused() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> RunConfig.parse("\n- ops"))
                .withMessage(
                        "The run config does not fit: line 2, column 1: root: expected a map, found a list of 1 item. "
                                + "Write it like this: {ops: {}}.");
    }

    @Test
    void anAliasStandsForItsAnchorsValue() {
        RunConfig config = RunConfig.fromYaml("""
                ops:
                  load: {config: &load {limit: 1, sources: []}}
                  again: {config: *load}
                """);

        assertThat(config.values())
                .isEqualTo(Map.of(
                        "ops",
                        Map.of(
                                "load", Map.of("config", Map.of("limit", 1, "sources", List.of())),
                                "again", Map.of("config", Map.of("limit", 1, "sources", List.of())))));
    }

    @Test
    @Timeout(5)
    void aliasesThatStandForBillionsOfValuesAreRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append(
                    "a%d: &a%d [%s]\n".formatted(i, i, "*a%d, ".formatted(i - 1).repeat(9) + "*a" + (i - 1)));
        }

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> RunConfig.fromYaml(bomb.toString()))
                .withMessage(
                        "The run config does not fit: line 6, column 45: root: the aliases up to here stand for more "
                                + "than 1000000 values. Write fewer.");
    }

    @Test
    @Timeout(5)
    void aProblemBehindAnAliasPointsAtTheAlias() {
        ConfigException thrown =
                catchThrowableOfType(ConfigException.class, () -> JobConfig.resolve(job, RunConfig.fromYaml("""
                                x: &bad {limit: no, sources: []}
                                ops:
                                  load:
                                    config: *bad
                                """)));

        assertThat(thrown.problems())
                .filteredOn(problem -> problem.path().endsWith(":limit"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(4));
    }

    @Test
    @Timeout(10)
    void aLargeJsonDocumentIsCheckedToTheLastItem() {
        String items = "{\"path\": \"a.csv\", \"separator\": \";\", \"skip\": 1},\n".repeat(210_000);
        String json = "{\"ops\": {\"load\": {\"config\": {\"limit\": 1, \"sources\": [\n" + items + "3]}}}}";
        assertThat(json).hasSizeGreaterThan(10_000_000);

        ConfigException thrown =
                catchThrowableOfType(ConfigException.class, () -> JobConfig.resolve(job, RunConfig.parse(json)));

        assertThat(thrown.problems())
                .filteredOn(problem -> problem.path().endsWith("[210000]"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(210_002));
    }

    @Test
    @Timeout(10)
    void aDocumentOfNothingButMistakesGivesTheFirstThousand() {
        String json = "{\"ops\": {\"load\": {\"config\": {\"sources\": [" + "7,".repeat(900_000) + "7]}}}}";

        ConfigException thrown =
                catchThrowableOfType(ConfigException.class, () -> JobConfig.resolve(job, RunConfig.parse(json)));

        assertThat(thrown.problems()).hasSize(1000);
    }

    @Test
    @Timeout(10)
    void aKeyOfTenMegabytesIsRefusedInFewWords() {
        String json = "{\"" + "k".repeat(10_000_000) + "\": 1}";

        ConfigException thrown =
                catchThrowableOfType(ConfigException.class, () -> JobConfig.resolve(job, RunConfig.parse(json)));

        assertThat(thrown).message().hasSizeLessThan(2000);
    }

    @Test
    @Timeout(5)
    void yamlOfTenMegabytesIsSentToJson() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> RunConfig.parse("a: 1\n" + "# filler\n".repeat(1_200_000)))
                .withMessage(
                        "The run config does not fit: line 1, column 1: root: the text has 10800005 characters, and "
                                + "YAML may have 1000000. Write large config as JSON, which may be larger.");
    }

    @Test
    @Timeout(10)
    void theLargestYamlIsRead() {
        String yaml = "items:\n" + "- {path: a, skip: 1}\n".repeat(33_000);

        assertThat((List<?>) RunConfig.parse(yaml).values().get("items")).hasSize(33_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "{\"a\":"})
    @Timeout(5)
    void nestingWithoutEndIsRefused(String open) {
        assertThatExceptionOfType(ConfigException.class).isThrownBy(() -> RunConfig.parse(open.repeat(100_000)));
    }

    @Test
    void mapsNestedWithoutEndAreRefused() {
        Map<String, Object> endless = new java.util.HashMap<>();
        endless.put("self", endless);

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> RunConfig.of(endless))
                .withMessageContaining("nested deeper than 500 levels, or holds itself");
    }
}
