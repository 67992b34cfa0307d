package dev.steploom.config;

import static dev.steploom.Steploom.graph;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Graph0;
import dev.steploom.Job;
import dev.steploom.Op;
import dev.steploom.Op0;
import dev.steploom.Out;
import dev.steploom.config.LoadJob.Limits;
import dev.steploom.config.LoadJob.Mode;
import dev.steploom.config.LoadJob.Source;
import dev.steploom.definition.JobConfig;
import dev.steploom.definition.OpContext;
import dev.steploom.execution.StepFailure;
import dev.steploom.type.TypeToken;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobConfigTests {
    record Greeting(String text, @Default("1") int times) {}

    record Language(String code) {}

    @Op(config = Greeting.class)
    static String greet(OpContext context) {
        Greeting greeting = context.config(Greeting.class);
        return greeting.text().repeat(greeting.times());
    }

    static String undeclared(OpContext context) {
        return context.config(Greeting.class).text();
    }

    private static final Op0<String> GREET = op(JobConfigTests::greet);

    private static Job<String> greetings() {
        return job("greetings", () -> GREET.call());
    }

    @Test
    void anOpGetsItsConfigAsTheRecordThatItDeclares() {
        ExecuteInProcessResult<String> result = greetings()
                .executeInProcess(
                        options -> options.runConfig(RunConfig.parse("ops: {greet: {config: {text: hi, times: 2}}}")));

        assertThat(result.output()).isEqualTo("hihi");
    }

    private record Hidden(int limit) {}

    @Test
    void aPrivateRecordIsConfigToo() {
        Job<Integer> job = op(
                        "limited",
                        (OpContext context) -> context.config(Hidden.class).limit())
                .withConfig(Hidden.class)
                .toJob("job");

        assertThat(job.executeInProcess(options ->
                                options.runConfig(Map.of("ops", Map.of("limited", Map.of("config", new Hidden(3))))))
                        .output())
                .isEqualTo(3);
    }

    @Test
    void runConfigMayBeGivenAsRecords() {
        RunConfig config = RunConfig.builder()
                .op(
                        "load",
                        new Limits(
                                1,
                                Duration.ofSeconds(5),
                                Mode.REPLACE,
                                0.5,
                                List.of(new Source("a", ";", Optional.of(1))),
                                Map.of("a", 1L),
                                false))
                .op("report", Map.of("target", Map.of("console", Map.of())))
                .resource("server", Map.of("port", 1))
                .build();

        ResolvedRunConfig resolved = JobConfig.resolve(LoadJob.create().definition(), config);

        assertThat(resolved.op("load").record())
                .isInstanceOfSatisfying(
                        Limits.class, limits -> assertThat(limits.waitTime()).isEqualTo(Duration.ofSeconds(5)));
        assertThat(resolved.resource("server")).isEqualTo(Map.of("port", 1));
    }

    @Test
    void configThatWasNotDeclaredIsRefusedWithTheDeclarationThatIsMissing() {
        Job<String> job = job("job", () -> op(JobConfigTests::undeclared).call());

        assertThatExceptionOfType(StepFailure.class)
                .isThrownBy(job::executeInProcess)
                .withMessageContaining("op 'undeclared' asks for its config as Greeting without declaring it. "
                        + "Add .withConfig(Greeting.class) or @Op(config = Greeting.class).");
    }

    @Test
    void aWrongRunConfigIsRefusedBeforeTheRun() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> greetings().executeInProcess())
                .withMessage("The run config of job 'greetings' does not fit: root: the field \"ops\" is missing. "
                        + "Add it: ops: {greet: {config: {text: \"text\"}}}.");
    }

    @Test
    void aConfiguredOpNeedsNoConfig() {
        Op0<String> hello = GREET.configured("hello", new Greeting("hello", 1));
        Job<String> job = job("job", () -> hello.call());

        assertThat(job.executeInProcess().output()).isEqualTo("hello");
    }

    @Test
    void whatAConfiguredOpGivesIsChecked() {
        Op0<String> hello = GREET.configured("hello", Map.of("txt", "hello"));
        Job<String> job = job("job", () -> hello.call());

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(job::executeInProcess)
                .withMessage("""
                        The config that op 'hello' gives to op 'greet' has 2 problems:
                          - root:config: there is no field "txt" here. Did you mean "text"?
                          - root:config: the field "text" is missing. Add it: text: "text".""");
    }

    @Test
    void aMappingMakesTheConfigOfAGraphsNodes() {
        Graph0<String> inner = graph("inner", () -> GREET.call())
                .withConfig(ConfigMapping.of(
                        Language.class,
                        language -> Map.of(
                                "greet",
                                Map.of("config", new Greeting(language.code().equals("de") ? "hallo" : "hi", 1)))));
        Job<String> job = job("job", () -> inner.call());

        assertThat(job.executeInProcess(options -> options.runConfig(RunConfig.builder()
                                .op("inner", new Language("de"))
                                .build()))
                        .output())
                .isEqualTo("hallo");
    }

    @Test
    void aMappingMakesTheRunConfigOfAJob() {
        Job<String> job = job(
                "job",
                () -> GREET.call(),
                options -> options.config(ConfigMapping.of(
                        Language.class,
                        language -> RunConfig.builder()
                                .op("greet", new Greeting(language.code(), 3))
                                .build()
                                .values())));

        assertThat(job.executeInProcess(options -> options.runConfig(Map.of("code", "x")))
                        .output())
                .isEqualTo("xxx");
        assertThat(JobConfig.jsonSchema(job.definition())).contains("\"code\"").doesNotContain("\"ops\"");
    }

    @Test
    void aMappingThatThrowsIsNamed() {
        Job<String> job = job(
                "job",
                () -> GREET.call(),
                options -> options.config(ConfigMapping.of(Language.class, language -> {
                    throw new IllegalStateException("no such language");
                })));

        ConfigException thrown = catchThrowableOfType(
                ConfigException.class, () -> job.executeInProcess(options -> options.runConfig(Map.of("code", "x"))));

        assertThat(thrown)
                .hasMessage("The config mapping of job 'job' does not fit: root: it throws "
                        + "IllegalStateException: no such language. "
                        + "It must return config for every value that its own schema accepts.")
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void theConfigOfAJobHoldsForOpsThatARunSaysNothingOf() {
        Job<String> job = job(
                "job",
                () -> {
                    GREET.as("first").call();
                    return GREET.as("second").call();
                },
                options -> options.config(RunConfig.builder()
                        .op("first", new Greeting("a", 1))
                        .op("second", new Greeting("b", 1))
                        .build()));

        ExecuteInProcessResult<String> result = job.executeInProcess(options -> options.runConfig(
                RunConfig.builder().op("second", new Greeting("c", 1)).build()));

        assertThat(result.outputForNode("first")).isEqualTo("a");
        assertThat(result.output()).isEqualTo("c");
    }

    @Test
    void aWrongConfigOfAJobIsNamedWithItsPlace() {
        Job<String> job = job(
                "job",
                () -> GREET.call(),
                options -> options.config(Map.of("ops", Map.of("greet", Map.of("config", Map.of("text", 5))))));

        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(job::executeInProcess)
                .withMessage(
                        "The config that job 'job' was given, at ops: greet does not fit: root:config:text: expected a "
                                + "text, found the number 5. Write it in quotes.");
    }

    @Test
    void aJobInputTakesAValueOfItsJavaType() {
        Job<Long> job = graph(
                        "halves",
                        (Out<Long> number) -> op("half", (Long value) -> value / 2)
                                .inputs("value")
                                .inputTypes(new TypeToken<Long>() {})
                                .call(number))
                .inputs("number")
                .toJob("halves");

        assertThat(job.executeInProcess(options -> options.runConfig(Map.of("inputs", Map.of("number", 6))))
                        .output())
                .isEqualTo(3L);
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() ->
                        job.executeInProcess(options -> options.runConfig(Map.of("inputs", Map.of("number", "six")))))
                .withMessage(
                        "The run config of job 'halves' does not fit: root:inputs:number: expected a whole number, "
                                + "found the text \"six\". Write it like this: 1.");
    }

    @Test
    void theSchemaOfAJobDescribesItsOps() {
        assertThat(JobConfig.jsonSchema(LoadJob.create().definition()))
                .contains("\"$schema\" : \"https://json-schema.org/draft/2020-12/schema\"")
                .contains("\"title\" : \"Run config of job load_job\"")
                .contains("\"description\" : \"Accepted share of bad rows\"")
                .contains("\"default\" : \"10s\"")
                .contains("\"enum\" : [ \"APPEND\", \"REPLACE\" ]");
    }

    record Address(String name) {}

    @Test
    void anOpHandleTakesARecordFromWhichItsConfigIsMade() {
        Op0<String> polite =
                GREET.configured("polite", Address.class, address -> new Greeting("Dear " + address.name(), 1));
        Job<String> job = job("job", () -> polite.call());

        ExecuteInProcessResult<String> result = job.executeInProcess(options -> options.runConfig(
                RunConfig.builder().op("polite", new Address("Ada")).build()));

        assertThat(result.output()).contains("Dear Ada");
    }

    @Test
    void whatAConfiguredHandleGivesIsCheckedAsTheOpsConfig() {
        Op0<String> wrong = GREET.configured("wrong", ConfigField.of(ConfigType.INT), number -> Map.of("tex", 1));
        Job<String> job = job("job", () -> wrong.call());

        ConfigException thrown = catchThrowableOfType(
                ConfigException.class,
                () -> job.executeInProcess(options ->
                        options.runConfig(RunConfig.builder().op("wrong", 3).build())));

        assertThat(thrown.subject()).isEqualTo("the config that op 'wrong' gives to op 'greet'");
    }
}
