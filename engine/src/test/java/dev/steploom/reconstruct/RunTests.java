package dev.steploom.reconstruct;

import static dev.steploom.reconstruct.Reconstructable.buildReconstructableJob;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The main class, in JVMs of its own. */
@Timeout(60)
class RunTests {
    private static final String JOBS = RunnableJobs.class.getName();

    @TempDir
    private Path folder;

    private ChildRun run(ReconstructableJob job, String... options) throws Exception {
        return run("", job, options);
    }

    private ChildRun run(String input, ReconstructableJob job, String... options) throws Exception {
        Files.writeString(folder.resolve("job.json"), job.toJson());
        String[] arguments =
                Stream.concat(Stream.of("job.json"), Stream.of(options)).toArray(String[]::new);
        return ChildRun.of(folder, input, arguments);
    }

    private static List<String> types(List<Map<String, Object>> lines) {
        return lines.stream().map(line -> String.valueOf(line.get("type"))).toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> in(Map<String, Object> line, String name) {
        return (Map<String, Object>) line.get(name);
    }

    @Test
    void writesALineForEachEventAndOneForTheResult() throws Exception {
        ChildRun run = run(buildReconstructableJob(JOBS, "chain", List.of(2, 40)), "--tag", "team=data");

        assertThat(run.code()).isZero();
        assertThat(types(run.lines()))
                .containsExactly(
                        "RUN_START",
                        "RESOURCE_INIT_STARTED",
                        "RESOURCE_INIT_SUCCESS",
                        "STEP_START",
                        "STEP_INPUT",
                        "STEP_OUTPUT",
                        "HANDLED_OUTPUT",
                        "STEP_SUCCESS",
                        "STEP_START",
                        "LOADED_INPUT",
                        "STEP_INPUT",
                        "STEP_OUTPUT",
                        "HANDLED_OUTPUT",
                        "STEP_SUCCESS",
                        "RUN_SUCCESS",
                        "RESULT");
        assertThat(run.lines().get(9))
                .hasEntrySatisfying("time", time -> assertThat((String) time).matches("\\d{4}-\\d\\d-\\d\\dT.*Z"))
                .containsEntry("step", "add_one_2")
                .containsEntry("input", "number")
                .containsEntry("upstreamStep", "add_one")
                .containsEntry("upstreamOutput", "result");
        assertThat(run.result())
                .containsEntry("job", "chain")
                .containsEntry("status", "SUCCESS")
                .containsEntry("tags", Map.of("team", "data"))
                .containsEntry("steps", Map.of("add_one", "SUCCEEDED", "add_one_2", "SUCCEEDED"))
                .containsEntry("outputs", Map.of("result", Map.of("type", "java.lang.Integer", "value", 42)))
                .doesNotContainKey("error");
    }

    @Test
    void keepsWhatTheJobPrintsOutOfTheLines() throws Exception {
        ChildRun run = run(Reconstructable.of(RunnableJobs.PRINTING));

        assertThat(run.result()).containsEntry("status", "SUCCESS");
        assertThat(run.out()).doesNotContain("printed by the op");
        assertThat(run.err()).contains("printed by the op");
    }

    @Test
    void writesTheLinesToAFileAndLeavesStandardOutputToTheJob() throws Exception {
        ChildRun run = run(Reconstructable.of(RunnableJobs.PRINTING), "--output", "lines.jsonl");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("printed by the op");
        assertThat(types(ChildRun.lines(Files.readString(folder.resolve("lines.jsonl")))))
                .startsWith("RUN_START")
                .endsWith("RUN_SUCCESS", "RESULT");
    }

    @Test
    void failsWithTheErrorAndItsCauses() throws Exception {
        ChildRun run = run(Reconstructable.of(RunnableJobs.FAILING));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.result())
                .containsEntry("status", "FAILURE")
                .containsEntry("steps", Map.of("fail", "FAILED", "add_one", "UPSTREAM_FAILED"))
                .containsEntry("outputs", Map.of());
        Map<String, Object> failed = run.lines().stream()
                .filter(line -> "STEP_FAILURE".equals(line.get("type")))
                .findFirst()
                .orElseThrow();
        assertThat(failed).containsEntry("step", "fail").containsEntry("source", "USER_CODE_ERROR");
        Map<String, Object> users = in(in(failed, "error"), "cause");
        assertThat(users)
                .containsEntry("class", "java.lang.IllegalStateException")
                .containsEntry("message", "no rows");
        assertThat((String) ((List<?>) users.get("stack")).get(0)).contains("RunnableJobs.java:");
        assertThat(in(users, "cause"))
                .containsEntry("class", "java.nio.file.NoSuchFileException")
                .containsEntry("message", "rows.csv")
                .doesNotContainKey("cause");
        assertThat(in(run.result(), "error")).isEqualTo(failed.get("error"));
    }

    @Test
    void tellsWhatOpsSay() throws Exception {
        ChildRun run = run(Reconstructable.of(RunnableJobs.REPORTING));

        assertThat(run.lines())
                .anySatisfy(line -> assertThat(line)
                        .containsEntry("type", "LOG_MESSAGE")
                        .containsEntry("step", "rows")
                        .containsEntry("level", "INFO")
                        .containsEntry("message", "two rows"));
        assertThat(run.lines())
                .anySatisfy(line -> assertThat(line)
                        .containsEntry("type", "ASSET_MATERIALIZATION")
                        .containsEntry("asset", "warehouse/rows")
                        .containsEntry("metadata", Map.of("rows", Map.of("kind", "int", "value", 2))));
        assertThat(in(in(run.result(), "outputs"), "result"))
                .containsEntry("value", List.of(Map.of("name", "a", "count", 1), Map.of("name", "b", "count", 2)));
    }

    @Test
    void writesAnOutputThatIsNotJsonAsText() throws Exception {
        assertThat(run(Reconstructable.of(RunnableJobs.DATED)).result())
                .containsEntry(
                        "outputs", Map.of("result", Map.of("type", "java.time.LocalDate", "text", "2024-02-29")));
    }

    @Test
    void takesTheRunConfigFromAFile() throws Exception {
        Files.writeString(folder.resolve("run.yaml"), "ops: {greet: {config: {greeting: Grüß Gott}}}");
        ChildRun run = run(Reconstructable.of(RunnableJobs.GREETING), "--run-config", "run.yaml");

        assertThat(run.result())
                .containsEntry(
                        "outputs", Map.of("result", Map.of("type", "java.lang.String", "value", "Grüß Gott, world")));
    }

    @Test
    void takesTheRunConfigFromStandardInput() throws Exception {
        ChildRun run = run(
                "{\"ops\": {\"greet\": {\"config\": {\"greeting\": \"Hi\"}}}}",
                Reconstructable.of(RunnableJobs.GREETING),
                "--run-config=-");

        assertThat(run.result())
                .containsEntry("outputs", Map.of("result", Map.of("type", "java.lang.String", "value", "Hi, world")));
    }

    @Test
    void takesThePointerFromStandardInput() throws Exception {
        String pointer = buildReconstructableJob(JOBS, "chain", List.of(1), Map.of("start", 1))
                .toJson();

        assertThat(ChildRun.of(folder, pointer, "-").code()).isZero();
    }

    @Test
    void runsAPartOfTheJob() throws Exception {
        ChildRun run = run(Reconstructable.of(RunnableJobs.FAILING), "--op-selection", "fail");

        assertThat(run.result()).containsEntry("steps", Map.of("fail", "FAILED"));
    }

    @Test
    void runsAPartition() throws Exception {
        ChildRun run = run(Reconstructable.of(RunnableJobs.PARTITIONED), "--partition", "2025");

        assertThat(run.result())
                .containsEntry("outputs", Map.of("result", Map.of("type", "java.lang.String", "value", "2025")));
    }

    @Test
    void takesAnExitOfTheJobForAFailure() throws Exception {
        ChildRun run = run(Reconstructable.of(RunnableJobs.EXITING));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("The JVM was ended before the run was: there is no RESULT line.");
        assertThat(types(run.lines())).endsWith("STEP_START");
    }

    @Test
    void doesNotStartWithConfigThatDoesNotFit() throws Exception {
        ChildRun run = run(Reconstructable.of(RunnableJobs.PARTITIONED), "--partition", "2026");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("2026").doesNotContain("\tat ");
    }

    @Test
    void doesNotStartWithAPointerThatLeadsNowhere() throws Exception {
        Files.writeString(
                folder.resolve("bad.json"),
                Reconstructable.of(RunnableJobs.FAILING).toJson().replace("RunnableJobs", "RunableJobs"));
        ChildRun run = ChildRun.of(folder, "", "bad.json", "--output", "lines.jsonl");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines())
                .containsExactly("Cannot reconstruct dev.steploom.reconstruct.RunableJobs#FAILING: there is no class "
                        + "dev.steploom.reconstruct.RunableJobs. Did you mean dev.steploom.reconstruct.RunnableJobs?");
        assertThat(folder.resolve("lines.jsonl")).doesNotExist();
    }

    @Test
    void doesNotStartAJobThatCannotBeMadeAndShowsWhereItThrew() throws Exception {
        ChildRun run = run(Reconstructable.of(RunnableJobs::unlucky));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("Cannot reconstruct " + JOBS + "#unlucky(): it threw UncheckedIOException: "
                        + "java.nio.file.NoSuchFileException: jobs.yaml.")
                .contains("at " + JOBS + ".unlucky(RunnableJobs.java:");
    }

    @Test
    void doesNotStartWithoutTheFile() throws Exception {
        ChildRun run = ChildRun.of(folder, "", "nowhere.json");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines()).containsExactly("There is no file nowhere.json.");
    }

    @Test
    void refusesOptionsThatItDoesNotKnow() throws Exception {
        ChildRun run = ChildRun.of(folder, "", "--ouput", "x.jsonl");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err().lines())
                .containsExactly("There is no option --ouput. Did you mean \"--output\"?", "Try --help.");
    }

    @Test
    void tellsItsUsage() throws Exception {
        ChildRun run = ChildRun.of(folder, "", "--help");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualToNormalizingNewlines(RunArguments.USAGE);
    }
}
