package dev.steploom.junit;

import static dev.steploom.Steploom.graph;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.Op;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Out;
import dev.steploom.config.ConfigException;
import dev.steploom.config.RunConfig;
import dev.steploom.definition.OpContext;
import dev.steploom.execution.JobExecutionResult;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Run config, tags and input values of a test's run. */
class RunSettingsTests {
    record Limits(int most) {}

    @Op(config = Limits.class)
    static int limit(OpContext context) {
        return context.config(Limits.class).most();
    }

    static final Op0<Integer> LIMIT = op(RunSettingsTests::limit);
    static final Job<Integer> LIMITED = job("limited", () -> LIMIT.call());

    static class RunConfigTestCase {
        @JobTest(in = RunSettingsTests.class, job = "LIMITED", runConfig = """
                ops:
                  limit:
                    config: {most: 3}
                """)
        void yaml(ExecuteInProcessResult<Integer> result) {
            assertThat(result.output()).isEqualTo(3);
        }

        @JobTest(
                in = RunSettingsTests.class,
                job = "LIMITED",
                runConfig = "{\"ops\": {\"limit\": {\"config\": {\"most\": 4}}}}")
        void json(ExecuteInProcessResult<Integer> result) {
            assertThat(result.output()).isEqualTo(4);
        }

        @JobTest(
                in = RunSettingsTests.class,
                job = "LIMITED",
                runConfig = "classpath:dev/steploom/junit/limit-five.yaml")
        void file(ExecuteInProcessResult<Integer> result) {
            assertThat(result.output()).isEqualTo(5);
        }
    }

    @Test
    void runConfigIsYamlJsonOrAFile() {
        FixtureRun.of(RunConfigTestCase.class).passed(3);
    }

    static class BadYamlTestCase {
        @JobTest(in = RunSettingsTests.class, job = "LIMITED", runConfig = "ops:\n  limit: [1, 2\n")
        void test() {}
    }

    @Test
    void textThatIsNoYamlIsRefusedWithLineAndColumn() {
        assertThat(FixtureRun.of(BadYamlTestCase.class).failure())
                .hasMessage("@JobTest on RunSettingsTests.BadYamlTestCase.test: The run config does not fit: line 3,"
                        + " column 1: root: this is not YAML: while parsing a flow sequence, expected ',' or ']', but got"
                        + " <stream end>.");
    }

    static class NoFileTestCase {
        @JobTest(in = RunSettingsTests.class, job = "LIMITED", runConfig = "classpath:limit.yaml")
        void test() {}
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThat(FixtureRun.of(NoFileTestCase.class).failure())
                .hasMessage(
                        "@JobTest on RunSettingsTests.NoFileTestCase.test: there is no file \"limit.yaml\" on the class"
                                + " path. Its name begins at the root of the resources, such as"
                                + " \"classpath:com/example/nightly.yaml\".");
    }

    static class BadFileTestCase {
        @JobTest(in = RunSettingsTests.class, job = "LIMITED", runConfig = "classpath:dev/steploom/junit/not-yaml.yaml")
        void test() {}
    }

    @Test
    void aFileThatIsNoYamlIsRefusedWithItsName() {
        assertThat(FixtureRun.of(BadFileTestCase.class).failure())
                .hasMessage(
                        "@JobTest on RunSettingsTests.BadFileTestCase.test: file"
                                + " \"dev/steploom/junit/not-yaml.yaml\": The run config does not fit: line 3, column 1: root: this"
                                + " is not YAML: while parsing a flow node, expected the node content, but found '<stream end>'.");
    }

    static class ConfigThatDoesNotFitTestCase {
        @JobTest(in = RunSettingsTests.class, job = "LIMITED", runConfig = "ops: {limit: {config: {most: many}}}")
        void test(JobExecutionResult result) {
            assertThat(result).isNull();
        }
    }

    @Test
    void configThatDoesNotFitTheJobFailsTheTestAsItDoesTheRun() {
        assertThat(FixtureRun.of(ConfigThatDoesNotFitTestCase.class).failure())
                .isInstanceOf(ConfigException.class)
                .hasMessage("The run config of job 'limited' does not fit: line 1, column 30:"
                        + " root:ops:limit:config:most: expected a whole number, found the text \"many\". Write it like"
                        + " this: 1.");
    }

    static class ConfigSourceTestCase {
        static Map<String, RunConfig> byName() {
            return Map.of(
                    "small", RunConfig.builder().op("limit", new Limits(7)).build());
        }

        static Stream<Object> stream() {
            return Stream.of(
                    Map.of("ops", Map.of("limit", Map.of("config", Map.of("most", 8)))),
                    "ops: {limit: {config: {most: 9}}}");
        }

        @JobTest(in = RunSettingsTests.class, job = "LIMITED")
        @RunConfigSource(
                value = {"ops: {limit: {config: {most: 4}}}", "classpath:dev/steploom/junit/limit-five.yaml"},
                from = {"byName", "stream"})
        void test(ExecuteInProcessResult<Integer> result) {
            assertThat(result.output()).isBetween(4, 9);
        }
    }

    @Test
    void aTestRunsOncePerRunConfig() {
        FixtureRun run = FixtureRun.of(ConfigSourceTestCase.class);

        run.passed(5);
        assertThat(run.names())
                .containsExactly(
                        "limited, config 1",
                        "limited, config dev/steploom/junit/limit-five.yaml",
                        "limited, config small",
                        "limited, config 4",
                        "limited, config 5");
    }

    static class NoConfigTestCase {
        static List<RunConfig> none() {
            return List.of();
        }

        @JobTest(in = RunSettingsTests.class, job = "LIMITED")
        @RunConfigSource(from = "none")
        void test() {}
    }

    @Test
    void aSourceWithoutARunConfigIsRefused() {
        assertThat(FixtureRun.of(NoConfigTestCase.class).failure())
                .hasMessage(
                        "@JobTest on RunSettingsTests.NoConfigTestCase.test: @RunConfigSource gives no run config, so"
                                + " the test would never run. Write some as text, or name a member that has any: from = \"...\".");
    }

    static class StrangeConfigTestCase {
        static List<Integer> numbers() {
            return List.of(1);
        }

        @JobTest(in = RunSettingsTests.class, job = "LIMITED")
        @RunConfigSource(from = "numbers")
        void test() {}
    }

    @Test
    void aSourceOfSomethingElseIsRefused() {
        assertThat(FixtureRun.of(StrangeConfigTestCase.class).failure())
                .hasMessage("@JobTest on RunSettingsTests.StrangeConfigTestCase.test:"
                        + " RunSettingsTests.StrangeConfigTestCase.numbers(): 1 is no run config. Give a RunConfig, a map,"
                        + " or a text of YAML or JSON.");
    }

    static class InstanceSourceTestCase {
        List<String> configs() {
            return List.of("ops: {limit: {config: {most: 4}}}");
        }

        @JobTest(in = RunSettingsTests.class, job = "LIMITED")
        @RunConfigSource(from = "configs")
        void test() {}
    }

    @Test
    void aSourceThatIsNotStaticIsRefusedPerMethod() {
        assertThat(FixtureRun.of(InstanceSourceTestCase.class).failure())
                .hasMessage("@JobTest on RunSettingsTests.InstanceSourceTestCase.test:"
                        + " RunSettingsTests.InstanceSourceTestCase.configs() is not static, and there is no instance of"
                        + " RunSettingsTests.InstanceSourceTestCase when invocations are laid out. Make it static, or"
                        + " annotate the class with @TestInstance(PER_CLASS).");
    }

    static class TwoConfigsTestCase {
        @JobTest(in = RunSettingsTests.class, job = "LIMITED", runConfig = "{}")
        @RunConfigSource("{}")
        void test() {}
    }

    @Test
    void aRunConfigBesideASourceIsRefused() {
        assertThat(FixtureRun.of(TwoConfigsTestCase.class).failure())
                .hasMessage(
                        "@JobTest on RunSettingsTests.TwoConfigsTestCase.test: runConfig and @RunConfigSource are both"
                                + " given. Leave one of them out.");
    }

    static class TagsTestCase {
        @JobTest(
                in = Greetings.class,
                job = "DO_STUFF",
                tags = {"team=core", "link=a=b", "empty="})
        void test(JobExecutionResult result) {
            assertThat(result.tags())
                    .containsEntry("team", "core")
                    .containsEntry("link", "a=b")
                    .containsEntry("empty", "");
        }
    }

    @Test
    void tagsAreGivenToTheRun() {
        FixtureRun.of(TagsTestCase.class).passed(1);
    }

    static class BadTagsTestCase {
        @JobTest(
                in = Greetings.class,
                job = "DO_STUFF",
                tags = {"team=core", "team=other"})
        void twice() {}
    }

    @Test
    void aTagThatIsGivenTwiceIsRefused() {
        assertThat(FixtureRun.of(BadTagsTestCase.class).failure())
                .hasMessage("@JobTest on RunSettingsTests.BadTagsTestCase.twice: the tag \"team\" is given twice.");
    }

    static final Op1<String, String> GREET = op("greet", (String name) -> "Hello, " + name);
    static final Job<String> GREET_ADA = graph("greeting", (Out<String> name) -> GREET.call(name))
            .inputs("name")
            .toJob("greet_ada", j -> j.inputValue("name", "Ada"));

    static class InputValuesTestCase {
        final Map<String, Object> linus = Map.of("name", "Linus");

        static Map<String, Object> grace() {
            return Map.of("name", "Grace");
        }

        @JobTest(in = RunSettingsTests.class, job = "GREET_ADA")
        void theJobsOwn(ExecuteInProcessResult<String> result) {
            assertThat(result.output()).isEqualTo("Hello, Ada");
        }

        @JobTest(in = RunSettingsTests.class, job = "GREET_ADA", inputValues = "grace")
        void ofAMethod(ExecuteInProcessResult<String> result) {
            assertThat(result.output()).isEqualTo("Hello, Grace");
        }

        @JobTest(in = RunSettingsTests.class, job = "GREET_ADA", inputValues = "linus")
        void ofAFieldOfTheInstance(ExecuteInProcessResult<String> result) {
            assertThat(result.output()).isEqualTo("Hello, Linus");
        }
    }

    @Test
    void inputValuesComeFromAMember() {
        FixtureRun.of(InputValuesTestCase.class).passed(3);
    }

    static class NoMapTestCase {
        static String grace() {
            return "Grace";
        }

        @JobTest(in = RunSettingsTests.class, job = "GREET_ADA", inputValues = "grace")
        void test() {}
    }

    @Test
    void inputValuesThatAreNoMapAreRefused() {
        assertThat(FixtureRun.of(NoMapTestCase.class).failure())
                .hasMessage(
                        "@JobTest on RunSettingsTests.NoMapTestCase.test: RunSettingsTests.NoMapTestCase.grace() is a"
                                + " String, not a Map. There are no fields and methods of type Map.");
    }

    static class FolderTestCase {
        @JobTest(in = RunSettingsTests.class, job = "LIMITED", runConfig = "classpath:dev/steploom")
        void test() {}
    }

    @Test
    void aFolderIsNoFile() {
        assertThat(FixtureRun.of(FolderTestCase.class).failure())
                .hasMessage(
                        "@JobTest on RunSettingsTests.FolderTestCase.test: there is no file \"dev/steploom\" on the class"
                                + " path. Its name begins at the root of the resources, such as"
                                + " \"classpath:com/example/nightly.yaml\".");
    }

    static class FileNameAloneTestCase {
        @JobTest(in = RunSettingsTests.class, job = "LIMITED", runConfig = "limit-five.yaml")
        void test() {}
    }

    @Test
    void theNameOfAFileAloneIsRefusedWithTheCure() {
        assertThat(FixtureRun.of(FileNameAloneTestCase.class).failure())
                .hasMessage(
                        "@JobTest on RunSettingsTests.FileNameAloneTestCase.test: \"limit-five.yaml\" is the name of"
                                + " a file, not a run config. A file is read from the class path:"
                                + " \"classpath:com/example/nightly.yaml\".");
    }
}
