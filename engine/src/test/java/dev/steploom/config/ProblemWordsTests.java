package dev.steploom.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was expected, what was found, and what to do, for each type of config. */
class ProblemWordsTests {
    private static final ConfigType COLOR = ConfigType.enumeration("Color", List.of("RED", "GREEN"));
    private static final ConfigType STORE =
            ConfigType.selector(fields("disk", ConfigType.STRING, "memory", ConfigType.INT));
    private static final ConfigType PORT = new ConfigType.IntRange(BigInteger.valueOf(1024), BigInteger.valueOf(65535));

    static Stream<Arguments> mismatches() {
        return Stream.of(
                arguments(ConfigType.INT, "12", "a whole number, found the text \"12\". Write it without quotes."),
                arguments(
                        ConfigType.INT, "twelve", "a whole number, found the text \"twelve\". Write it like this: 1."),
                arguments(ConfigType.INT, 1.5, "a whole number, found the number 1.5. Write it like this: 1."),
                arguments(ConfigType.INT, null, "a whole number, found null. Give a value, such as 1."),
                arguments(ConfigType.FLOAT, "1e3", "a number, found the text \"1e3\". Write it without quotes."),
                arguments(ConfigType.BOOL, "True", "true or false, found the text \"True\". Write it without quotes."),
                arguments(ConfigType.BOOL, "yes", "true or false, found the text \"yes\". Write it like this: true."),
                arguments(ConfigType.STRING, 5, "a text, found the number 5. Write it in quotes."),
                arguments(ConfigType.STRING, false, "a text, found false. Write it in quotes."),
                arguments(ConfigType.STRING, List.of(), "a text, found an empty list. Write it like this: \"text\"."),
                arguments(
                        ConfigType.INT_SOURCE,
                        "8080",
                        "a whole number, found the text \"8080\". Write it without quotes."),
                arguments(
                        ConfigType.noneable(ConfigType.BOOL),
                        "false",
                        "true or false, found the text \"false\". Write it without quotes."),
                arguments(
                        ConfigType.scalarUnion(ConfigType.INT, STORE),
                        "7",
                        "a whole number, found the text \"7\". Write it without quotes."),
                arguments(
                        PORT,
                        80,
                        "a whole number from 1024 to 65535, found the number 80. Give a number within these limits."),
                arguments(PORT, "8080", "a whole number, found the text \"8080\". Write it without quotes."),
                arguments(PORT, 1.5, "a whole number, found the number 1.5. Write it like this: 1024."),
                arguments(COLOR, "GREN", "one of RED, GREEN, found the text \"GREN\". Did you mean \"GREEN\"?"),
                arguments(COLOR, "violet", "one of RED, GREEN, found the text \"violet\". Write one of them."),
                arguments(COLOR, 3, "one of RED, GREEN, found the number 3. Write one of them."),
                arguments(
                        ConfigType.array(ConfigType.INT), 5, "a list, found the number 5. Write it in brackets: [5]."),
                arguments(ConfigType.array(STORE), "disk", "a list, found the text \"disk\". Write it in brackets."),
                arguments(
                        ConfigType.array(ConfigType.STRING),
                        "x".repeat(40),
                        "a list, found the text \"" + "x".repeat(40) + "\". Write it in brackets."),
                arguments(
                        ConfigType.array(ConfigType.INT),
                        Map.of("a", 1),
                        "a list, found a map with the key a. Write it like this: []."),
                arguments(
                        ConfigType.map(ConfigType.INT),
                        List.of(1),
                        "a map, found a list of 1 item. Write it like this: {}."),
                arguments(
                        ConfigType.shape(fields("n", ConfigType.INT, "m", COLOR)),
                        List.of(1, 2),
                        "a map with the keys n, m, found a list of 2 items. Write it like this: {n: 1, m: RED}."),
                arguments(ConfigType.shape(Map.of()), 1, "a map, found the number 1. Write it like this: {}."),
                arguments(
                        STORE,
                        Map.of(),
                        "a map with one of the keys disk, memory, found an empty map. Write it like this:"
                                + " {disk: \"text\"}."));
    }

    @ParameterizedTest
    @MethodSource("mismatches")
    void aMismatchSaysWhatToWrite(ConfigType type, @Nullable Object value, String words) {
        assertThat(problems(type, value)).containsExactly("root: expected " + words);
    }

    static Stream<Arguments> found() {
        return Stream.of(
                arguments("x".repeat(61), "the text \"" + "x".repeat(59) + "…\""),
                arguments("x".repeat(60), "the text \"" + "x".repeat(60) + "\""),
                arguments("one\n\n  two", "the text \"one two\""),
                arguments(BigInteger.TEN.pow(100), "the number 1" + "0".repeat(58) + "…"),
                arguments(keys(4), "a map with the keys k0, k1, k2, k3"),
                arguments(keys(5), "a map with the keys k0, k1, k2, k3, …"));
    }

    @ParameterizedTest
    @MethodSource("found")
    void aLongValueIsShownInPart(Object value, String words) {
        assertThat(problems(PORT, value)).singleElement().asString().contains(", found " + words + ".");
    }

    @Test
    void anyObjectOfJavaIsShownAsOne() {
        assertThat(Values.describe(Path.of("a"))).startsWith("a Java object: ");
    }

    @Test
    void keysOfAMapAreCheckedToo() {
        ConfigType byNumber = ConfigType.map(ConfigType.INT, ConfigType.INT);

        assertThat(problems(byNumber, Map.of("one", "x")))
                .containsExactly(
                        "root:'one':key: expected a whole number, found the text \"one\". Write it like this: 1.",
                        "root:'one':value: expected a whole number, found the text \"x\". Write it like this: 1.");
    }

    @Test
    void missingFieldsComeWithAnExample() {
        assertThat(problems(ConfigType.shape(fields("n", ConfigType.INT, "color", COLOR)), Map.of()))
                .containsExactly("root: the fields \"n\", \"color\" are missing. Add them: n: 1, color: RED.");
    }

    @Test
    void anExampleThatWouldBeLongGivesTheNamesAlone() {
        ConfigType wide = ConfigType.shape(fields("f", ConfigType.enumeration("E", List.of("x".repeat(120)))));

        assertThat(problems(wide, Map.of())).containsExactly("root: the field \"f\" is missing. Add it: f.");
    }

    @Test
    void anExampleOfAValueIsCutWhereItGetsLong() {
        ConfigType wide = ConfigType.shape(fields("f", ConfigType.enumeration("E", List.of("x".repeat(200)))));

        assertThat(problems(wide, 1))
                .containsExactly("root: expected a map with the key f, found the number 1."
                        + " Write it like this: {f: " + "x".repeat(115) + "….");
    }

    @Test
    void anUnknownFieldIsAnsweredWithTheNearest() {
        ConfigType shape =
                ConfigType.shape(Map.of("limit", ConfigField.of(ConfigType.INT).asOptional()));

        assertThat(problems(shape, Map.of("limt", 1)))
                .containsExactly("root: there is no field \"limt\" here. Did you mean \"limit\"?");
        assertThat(problems(shape, Map.of("x", 1)))
                .containsExactly("root: there is no field \"x\" here. The only field is limit.");
        assertThat(problems(ConfigType.shape(Map.of()), Map.of("x", 1)))
                .containsExactly("root: there is no field \"x\" here. No fields are known here: remove it.");
    }

    @Test
    void unknownFieldsAreAnsweredOneByOne() {
        Map<String, Object> given = new LinkedHashMap<>();
        given.put("limt", 1);
        given.put("x", 1);
        ConfigType shape =
                ConfigType.shape(Map.of("limit", ConfigField.of(ConfigType.INT).asOptional()));

        assertThat(problems(shape, given))
                .containsExactly("root: there are no fields \"limt\", \"x\" here. Did you mean \"limit\" by \"limt\"?");
        assertThat(problems(ConfigType.shape(Map.of()), given))
                .containsExactly(
                        "root: there are no fields \"limt\", \"x\" here. No fields are known here: remove them.");
    }

    @Test
    void ofManyUnknownFieldsTenAreNamed() {
        assertThat(problems(ConfigType.shape(Map.of()), keys(11)))
                .singleElement()
                .asString()
                .startsWith("root: there are no fields \"k0\", ")
                .contains("\"k9\", … here.")
                .doesNotContain("k10");
    }

    @Test
    void theNearestNameIsNotLookedForAmongEndlessOnes() {
        String endless = "x".repeat(101);
        ConfigType shape =
                ConfigType.shape(Map.of(endless, ConfigField.of(ConfigType.INT).asOptional()));

        assertThat(problems(shape, Map.of("x".repeat(100), 1)))
                .singleElement()
                .asString()
                .endsWith(" The only field is " + endless + ".");
        assertThat(problems(shape, Map.of(endless + "x", 1)))
                .singleElement()
                .asString()
                .doesNotContain("Did you mean");
    }

    private static List<String> problems(ConfigType type, @Nullable Object value) {
        ConfigReader reader = ConfigReader.of("the config", RunConfig.EMPTY, Environment.SYSTEM);
        ConfigException thrown = catchThrowableOfType(ConfigException.class, () -> reader.validate(type, value));
        return thrown.problems().stream().map(ConfigProblem::toString).toList();
    }

    private static Map<String, ConfigField> fields(Object... namesAndTypes) {
        Map<String, ConfigField> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTypes.length; i += 2) {
            fields.put(
                    (String) namesAndTypes[i],
                    ConfigField.of((ConfigType) namesAndTypes[i + 1]).asRequired());
        }
        return fields;
    }

    private static Map<String, Integer> keys(int count) {
        Map<String, Integer> map = new LinkedHashMap<>();
        IntStream.range(0, count).forEach(i -> map.put("k" + i, i));
        return map;
    }
}
