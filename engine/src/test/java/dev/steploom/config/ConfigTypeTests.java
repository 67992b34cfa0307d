package dev.steploom.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigTypeTests {
    private static final Environment VARIABLES =
            Map.of("PORT", " 8080 ", "NAME", "db", "ON", "TRUE", "OFF", "0", "BIG", "9".repeat(25))::get;

    private static Object process(ConfigType type, Object value) {
        return ConfigReader.of("the config", RunConfig.EMPTY, VARIABLES).process(type, value);
    }

    @Test
    void variablesAreReadAsTheTypeSays() {
        assertThat(process(ConfigType.INT_SOURCE, Map.of("env", "PORT"))).isEqualTo(8080);
        assertThat(process(ConfigType.INT_SOURCE, Map.of("env", "BIG"))).isEqualTo(new BigInteger("9".repeat(25)));
        assertThat(process(ConfigType.STRING_SOURCE, Map.of("env", "PORT"))).isEqualTo(" 8080 ");
        assertThat(process(ConfigType.BOOL_SOURCE, Map.of("env", "ON"))).isEqualTo(true);
        assertThat(process(ConfigType.BOOL_SOURCE, Map.of("env", "OFF"))).isEqualTo(false);
        assertThat(process(ConfigType.STRING_SOURCE, "literal")).isEqualTo("literal");
    }

    @Test
    void variablesThatAreMissingOrWrongComeTogetherWithoutTheirValues() {
        ConfigType type = ConfigType.array(ConfigType.INT_SOURCE);

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> process(type, List.of(Map.of("env", "NOWHERE"), 5, Map.of("env", "NAME"))))
                .withMessage("""
                        The config has 2 problems:
                          - root[0]: the environment variable "NOWHERE" is not set. Set it, or give a value.
                          - root[2]: the environment variable "NAME" does not hold a whole number.""");
    }

    @Test
    void aNumberBecomesADouble() {
        assertThat(process(ConfigType.FLOAT, 3)).isEqualTo(3.0);
        assertThat(process(ConfigType.FLOAT, true)).isEqualTo(1.0);
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> process(ConfigType.FLOAT, BigInteger.TEN.pow(400)));
    }

    @Test
    void defaultsFillInAtEveryLevel() {
        ConfigType inner =
                ConfigType.shape(Map.of("n", ConfigField.of(ConfigType.INT).withDefault(1)));
        ConfigType type = ConfigType.shape(Map.of(
                "shape", ConfigField.of(inner),
                "list", ConfigField.of(ConfigType.array(inner)),
                "map", ConfigField.of(ConfigType.map(inner)),
                "none", ConfigField.of(ConfigType.noneable(inner))));

        assertThat(process(type, Map.of("list", List.of(Map.of()), "map", Map.of("a", Map.of()))))
                .isEqualTo(mapOf(
                        "shape", Map.of("n", 1),
                        "list", List.of(Map.of("n", 1)),
                        "map", Map.of("a", Map.of("n", 1)),
                        "none", null));
    }

    @Test
    void valuesThatStandInTheWrongPlaceAreDescribed() {
        ConfigType type = ConfigType.map(ConfigType.array(ConfigType.STRING));

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> process(type, mapOf("a", "x", "b", List.of(5), "c", null)))
                .withMessageContaining(
                        "root:'a':value: expected a list, found the text \"x\". Write it in brackets: [\"x\"].")
                .withMessageContaining("root:'b':value[0]: expected a text, found the number 5. Write it in quotes.")
                .withMessageContaining("root:'c':value: expected a list, found null. Give a value, such as [].");
    }

    @Test
    void definitionsThatContradictThemselvesAreRefused() {
        ConfigField number = ConfigField.of(ConfigType.INT);

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> number.withDefault("x"))
                .withMessage(
                        "The default of a config field of type Int does not fit: root: expected a whole number, found "
                                + "the text \"x\". Write it like this: 1.");
        assertThatIllegalStateException().isThrownBy(() -> number.withDefault(1).asRequired());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigType.scalarUnion(ConfigType.array(ConfigType.INT), ConfigType.INT));
        assertThatIllegalArgumentException().isThrownBy(() -> ConfigType.enumeration("Color", List.of("RED", "RED")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConfigType.map(ConfigType.array(ConfigType.INT), ConfigType.INT));
    }

    @Test
    void typesAreReadableInTheShell() {
        ConfigType type = ConfigType.shape(Map.of("n", ConfigField.of(ConfigType.noneable(ConfigType.INT))));

        assertThat(ConfigType.array(type)).hasToString("[{n?: Int?}]");
        assertThat(ConfigField.of(ConfigType.INT).withDefault(3)).hasToString("Int = 3");
        assertThat(ConfigField.of(ConfigType.map(ConfigType.INT_SOURCE)).asOptional())
                .hasToString("{[String]: IntSource}?");
        assertThat(ConfigType.selector(Map.of("any", ConfigField.ANYTHING))).hasToString("one of {any?: Any}");
    }

    @Test
    void aSchemaLetsAKeyOfASelectorStandAloneWhereTheEngineDoes() {
        ConfigType disk =
                ConfigType.shape(Map.of("size", ConfigField.of(ConfigType.INT).withDefault(1)));
        ConfigField any = ConfigField.of(ConfigType.noneable(ConfigType.INT));
        ConfigType needy = ConfigType.shape(Map.of("size", ConfigField.of(ConfigType.INT)));
        ConfigType type =
                ConfigType.selector(Map.of("disk", ConfigField.of(disk), "needy", ConfigField.of(needy), "any", any));

        assertThat(process(type, mapOf("disk", null))).isEqualTo(Map.of("disk", Map.of("size", 1)));
        assertThat(JsonSchema.of(type).get("properties"))
                .isEqualTo(Map.of(
                        "disk", Map.of("anyOf", List.of(Map.of("type", "null"), JsonSchema.of(ConfigField.of(disk)))),
                        "needy", JsonSchema.of(ConfigField.of(needy)),
                        "any", JsonSchema.of(any)));
    }

    private static Map<String, Object> mapOf(Object... keysAndValues) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
