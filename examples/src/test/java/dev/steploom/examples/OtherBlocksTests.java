package dev.steploom.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.Job;
import dev.steploom.config.RunConfig;
import dev.steploom.jshell.notebook.Notebook;
import dev.steploom.jshell.notebook.NotebookForm;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What pages show besides Java: whatever reads it takes it, and what it names is there. */
class OtherBlocksTests {
    private static final Pattern INLINE_COMMAND = Pattern.compile("`((?:mvn|java) -[^`]*)`");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>steploom-([\\w-]+)</artifactId>");
    private static final Pattern VERSION = Pattern.compile("<version>(.*?)</version>");

    @TempDir
    Path folder;

    /** A block, and its page. */
    record OnPage(Page page, Page.Block block) {
        @Override
        public String toString() {
            return block.info() + " at " + block.place();
        }
    }

    static Stream<OnPage> others() throws IOException {
        return Pages.all().stream()
                .map(Page::read)
                .flatMap(page -> page.blocks().stream().map(block -> new OnPage(page, block)))
                .filter(on -> !List.of("java", "text").contains(on.block().language()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void isWhatItIsFencedAs(OnPage on) throws Exception {
        String text = on.block().text();
        switch (on.block().language()) {
            case "sh", "" -> namesWhatIsThere(ShownCommand.in(text));
            case "xml" -> dependsOnWhatIsThere(text);
            case "json" -> text.lines().forEach(line -> new JsonMapper().readTree(line));
            case "jsh" -> Notebook.parse(on.block().place(), NotebookForm.JSH, text);
            case "yaml" -> isRunConfigOf(on);
            case "python" -> assertThat(text).isNotBlank(); // Dagster's side of a comparison.
            case "mermaid" -> assertThat(text).isNotBlank(); // ArchitectureTests compares it with the imports.
            case "jshell" -> assertThat(text).startsWith("jshell> "); // TranscriptTests of jshell-kit types it.
            default ->
                throw new AssertionError(
                        on.block().place() + " is fenced as \"" + on.block().info() + "\", which nothing checks");
        }
    }

    @Test
    void theFileThatTheReadmeRunsIsItsExample() throws IOException {
        Page.Block example = Page.read(Pages.ROOT.resolve("README.md")).blocks().stream()
                .filter(block -> block.language().equals("java"))
                .findFirst()
                .orElseThrow();

        assertThat(Pages.ROOT.resolve("examples/one-file/Greetings.java")).hasContent(example.text());
    }

    @Test
    void commandsInTheTextNameWhatIsThere() throws IOException {
        for (Path page : Pages.all()) {
            namesWhatIsThere(INLINE_COMMAND
                    .matcher(Files.readString(page))
                    .results()
                    .map(command -> ShownCommand.of(command.group(1)))
                    .toList());
        }
    }

    @Test
    void whatACommandNamesAndIsNotThereIsFound() {
        assertThat(ShownCommand.in("""
                        mvn -pl engine,engin -Pshel -Dexec.mainClass=dev.steploom.NoSuch -Dexec.args="2013-01 2014-01"
                        mvn -pl engine -Pshell -Dexec.mainClass=NAME -Dtest='JobTests#aJob*'   # all there
                        mvn test -Dtest=JobTests#noSuchTest
                        java -cp ... dev.steploom.reconstruct.Run \\
                            job.json
                        java -cp ... dev.steploom.reconstruct.Target
                        java -jar engine/target/benchmarks.jar
                        .ci/run && .ci/walk
                        """))
                .flatExtracting(ShownCommand::missing)
                .containsExactly(
                        "-pl engine,engin",
                        "-Pshel",
                        "-Dexec.mainClass=dev.steploom.NoSuch",
                        "-Dtest=JobTests#noSuchTest",
                        "dev.steploom.reconstruct.Target",
                        "-jar engine/target/benchmarks.jar",
                        ".ci/walk");
    }

    private static void namesWhatIsThere(List<ShownCommand> commands) {
        assertThat(commands)
                .allSatisfy(command -> assertThat(command.missing())
                        .as("what is named and not there")
                        .isEmpty());
    }

    private static void dependsOnWhatIsThere(String xml) throws IOException {
        String parent = Files.readString(Pages.ROOT.resolve("pom.xml"));
        assertThat(ARTIFACT.matcher(xml).results())
                .allSatisfy(artifact -> assertThat(
                                Pages.ROOT.resolve(artifact.group(1)).resolve("pom.xml"))
                        .content()
                        .contains(artifact.group()));
        assertThat(VERSION.matcher(xml).results())
                .allSatisfy(version -> assertThat(parent).contains(version.group()));
    }

    /** The block's fence names a job in a class of the page: {@code yaml Sums.JOB}. */
    private void isRunConfigOf(OnPage on) throws Exception {
        String[] member = on.block().rest().split("\\.", 2);
        Snippet snippet = on.page().snippets().stream()
                .filter(candidate -> candidate.className().equals(member[0]))
                .findFirst()
                .orElseThrow(() -> new AssertionError(on + " names no class of its page"));
        assertThat(new SnippetRunner(snippet, folder).compile()).isEmpty();
        URL[] classes = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
            Field job = Class.forName(member[0], true, loader).getDeclaredField(member[1]);
            job.setAccessible(true);
            RunConfig config = RunConfig.parse(on.block().text());
            assertThat(((Job<?>) job.get(null))
                            .executeInProcess(o -> o.runConfig(config))
                            .success())
                    .isTrue();
        }
    }
}
