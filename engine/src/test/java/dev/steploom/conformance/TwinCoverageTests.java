package dev.steploom.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every case of the areas with twins has one, or is in the list of those that the typed API does not let one write. */
class TwinCoverageTests {
    private static final List<String> AREAS = List.of("compose", "linear", "nested", "skips", "dynamic");

    private static final List<Class<?>> TWINS = List.of(
            ComposeTwinTests.class,
            LinearTwinTests.class,
            LinearOutputTwinTests.class,
            NestedTwinTests.class,
            NestedInputTwinTests.class,
            SkipTwinTests.class,
            DynamicTwinTests.class,
            DynamicFailureTwinTests.class);

    private static final Map<String, String> NOT_EXPRESSIBLE = Map.of(
            "compose/unknown_input", "does not compile: arguments are given by position",
            "dynamic/collect_of_plain", "does not compile: each(...) takes a Dynamic alone",
            "dynamic/graph_dynamic_output", "a dynamic output of a graph is marked as such without being told",
            "dynamic/job_output_dynamic", "a dynamic output of a job is marked as such without being told",
            "nested/unconnected_input_config", "does not compile: a graph is called with an Out for every input",
            "skips/required_missing", "a method that returns has returned its output",
            "skips/required_missing_one_of_two", "a record that is returned has all its components");

    @Test
    void everyCaseHasATwinOrAReason() throws IOException {
        List<String> accounted = new ArrayList<>(NOT_EXPRESSIBLE.keySet());
        accounted.addAll(twins());

        assertThat(accounted).containsExactlyInAnyOrderElementsOf(cases());
    }

    @Test
    void thereAreAtLeastFortyTwins() {
        assertThat(twins()).hasSizeGreaterThanOrEqualTo(40);
    }

    private static List<String> twins() {
        return TWINS.stream().flatMap(Twins::idsOf).toList();
    }

    private static List<String> cases() throws IOException {
        List<String> ids = new ArrayList<>();
        for (String area : AREAS) {
            try (Stream<Path> files = Files.list(CaseFiles.RECORDED.resolve(area))) {
                files.map(file -> CaseFiles.read(file).text("id")).forEach(ids::add);
            }
        }
        return ids;
    }
}
