package dev.steploom.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.type.ConfigForm;
import dev.steploom.type.ConfigForm.Basic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The value of an input as config gives it. */
class InputConfigTests {
    @TempDir
    private Path folder;

    private Map<String, Object> file(String json) throws Exception {
        Path path = Files.writeString(Files.createTempFile(folder, "value", ".json"), json);
        return Map.of("json", Map.of("path", path.toString()));
    }

    private static @Nullable Object value(ConfigForm form, @Nullable Object given) throws Exception {
        ConfigReader.of("the config", RunConfig.EMPTY, Environment.SYSTEM).validate(InputConfig.type(form), given);
        Object value = InputConfig.value(form, given);
        return value instanceof DeferredValue deferred ? deferred.load() : value;
    }

    @Test
    void aSingleValueIsGivenAsItIsOrUnderValueOrInAFile() throws Exception {
        assertThat(value(Basic.INT, 5)).isEqualTo(5);
        assertThat(value(Basic.INT, Map.of("value", 5))).isEqualTo(5);
        assertThat(value(Basic.INT, file("5"))).isEqualTo(5);
    }

    @Test
    void aValueOfAJavaTypeIsMade() throws Exception {
        ConfigForm duration = new ConfigForm.Java(Duration.class);

        assertThat(value(duration, "10s")).isEqualTo(Duration.ofSeconds(10));
        assertThat(value(duration, file("\"1m\""))).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void whatAFileHoldsIsLeftToTheCheckOfTheInput() throws Exception {
        assertThat(value(new ConfigForm.Java(Duration.class), file("\"soon\""))).isEqualTo("soon");
    }

    @Test
    void aValueThatMayBeNullIsNull() throws Exception {
        ConfigForm form = new ConfigForm.OrNull(Basic.INT);

        assertThat(value(form, null)).isNull();
        assertThat(value(form, 5)).isEqualTo(5);
    }

    @Test
    void eachItemOfAListIsGivenInItsOwnWay() throws Exception {
        ConfigForm list = new ConfigForm.ListOf(Basic.INT);

        assertThat(value(list, List.of(1, Map.of("value", 2)))).isEqualTo(List.of(1, 2));
        assertThat(value(list, List.of(1, file("2"), 3))).isEqualTo(List.of(1, 2, 3));
        assertThat(value(new ConfigForm.ListOf(new ConfigForm.OrNull(Basic.INT)), Arrays.asList(1, null)))
                .isEqualTo(Arrays.asList(1, null));
    }

    @Test
    void filesAreReadNoSoonerThanTheInput() throws Exception {
        Map<String, Object> missing =
                Map.of("json", Map.of("path", folder.resolve("none").toString()));

        assertThat(InputConfig.value(new ConfigForm.ListOf(Basic.INT), List.of(1, missing)))
                .isInstanceOf(DeferredValue.class);
    }

    @Test
    void aMapIsGivenAsItIs() throws Exception {
        assertThat(value(Basic.MAP, Map.of("value", 1))).isEqualTo(Map.of("value", 1));
    }

    @Test
    void anyValueIsGivenUnderValue() throws Exception {
        assertThat(value(Basic.ANY, Map.of("value", List.of("x")))).isEqualTo(List.of("x"));
    }

    @Test
    void anotherEnginesFilesAreRefused() {
        assertThatThrownBy(() -> value(Basic.INT, Map.of("pickle", Map.of("path", "numbers.bin"))))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage(
                        "The file numbers.bin is said to be a pickle, which is not read here. Write the value as JSON,"
                                + " and use json.");
    }
}
