package dev.steploom.examples.dagster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/coming-from-dagster.md has a row for each name of the reference, and what it says of Steploom is there. */
class ComingFromDagsterTests {
    private static final Path PAGE = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolveSibling("docs")
            .resolve("coming-from-dagster.md");

    private final List<NameRow> rows = NameRow.of(PAGE);

    @Test
    void eachNameOfTheReferenceHasOneRow() throws IOException {
        assertThat(rows.stream().flatMap(row -> row.names().stream()))
                .containsExactlyInAnyOrderElementsOf(list("names.txt"));
    }

    @Test
    void eachRowHasATestOrSaysWithWhatItComes() {
        assertThat(rows)
                .allSatisfy(
                        row -> assertThat(row.tests().size() + row.releases().size())
                                .as("tests and later releases of %s", row.names())
                                .isPositive());
    }

    @Test
    void theTestsAreThere() {
        assertThat(rows.stream().flatMap(row -> row.tests().stream()).distinct())
                .filteredOn(test -> !test.isThere(PAGE))
                .isEmpty();
    }

    @Test
    void theNamesOfSteploomAreThere() {
        assertThat(rows.stream().flatMap(row -> row.ours().stream()).distinct())
                .filteredOn(name -> !PublicNames.has(name))
                .isEmpty();
    }

    @Test
    void whatIsThereHasANameOfSteploom() {
        assertThat(rows)
                .filteredOn(row -> !row.tests().isEmpty())
                .allSatisfy(row ->
                        assertThat(row.ours()).as("the form of %s", row.names()).isNotEmpty());
    }

    /** With the pages at hand, {@code -Dreference.dir=DIR}: the list leaves none of their names out, and has no other. */
    @Test
    void theListHasTheNamesOfThePages() throws IOException {
        String folder = System.getProperty("reference.dir");
        assumeTrue(folder != null, "needs the reference's two pages: -Dreference.dir=DIR");
        String api = Files.readString(Path.of(folder, "jobs-api.txt"));
        Set<String> found = new TreeSet<>(ReferencePages.words(api));
        found.removeAll(ReferencePages.defined(api).stream()
                .map(ComingFromDagsterTests::lastPart)
                .collect(Collectors.toSet()));
        found.addAll(ReferencePages.words(Files.readString(Path.of(folder, "jobs-and-graphs.txt"))));
        found.addAll(ReferencePages.defined(api));

        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                list("names.txt").stream(),
                                list("no-names.txt").stream().flatMap(line -> Stream.of(line.split(" "))))
                        .toList());
    }

    @Test
    void namesAreFoundWhereAPageDefinesThem() {
        String page = """
                - @dagster.work [source]
                - Works. - Parameters: - pace (Optional[Mapping[str, object]]) – How fast (or slow).
                - tools – With what.
                classdagster.WorkDefinition [source]
                - stop_now [source]
                - (Optional[Mapping[str (why) – The reason.
                - propertytool_count [source]
                """;

        assertThat(ReferencePages.defined(page))
                .containsExactly(
                        "work",
                        "work(pace)",
                        "work(tools)",
                        "WorkDefinition",
                        "WorkDefinition.stop_now",
                        "WorkDefinition.stop_now(why)",
                        "WorkDefinition.tool_count");
    }

    @Test
    void namesAreFoundWhereAPageUsesThem() {
        String page = """
                from dagster import In, op
                @work(pace_of=3, tools=[])
                def f(context): context.log
                If a WorkDefinitionobject is given, Dagit shows IOManagers.
                - def: f
                yaml["deps"].get("output")
                """;

        assertThat(ReferencePages.words(page))
                .containsExactlyInAnyOrder(
                        "In",
                        "op",
                        "work",
                        "pace_of",
                        "tools",
                        "context.log",
                        "WorkDefinition",
                        "Dagit",
                        "IOManager",
                        "def",
                        "deps",
                        "output");
    }

    private static String lastPart(String name) {
        return name.replaceFirst(".*[.(](?=.)", "").replace(")", "");
    }

    private static List<String> list(String file) throws IOException {
        try (InputStream stream = ComingFromDagsterTests.class.getResourceAsStream(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
