package dev.steploom.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TagsTests {
    record Owner(String name, int floor) {}

    @Test
    void valuesThatAreNoTextsBecomeJson() {
        assertThat(Tags.of(
                        Map.of("list", List.of(1, "a"), "owner", new Owner("ann", 2), "text", "as it is", "number", 3)))
                .containsOnly(
                        Map.entry("list", "[1,\"a\"]"),
                        Map.entry("owner", "{\"name\":\"ann\",\"floor\":2}"),
                        Map.entry("text", "as it is"),
                        Map.entry("number", "3"));
    }

    @Test
    void aValueThatIsNoJsonIsRefusedByName() {
        assertThatExceptionOfType(GraphDefinitionException.class)
                .isThrownBy(() -> Tags.of(Map.of("broken", new Object())))
                .withMessageStartingWith("The value of tag \"broken\" cannot be written as JSON:");
    }
}
