package dev.steploom.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.config.RunConfig;
import dev.steploom.definition.Dependency.DependencyDefinition;
import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.OpBody;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.definition.StepInvariantException;
import dev.steploom.resource.ResourceException;
import dev.steploom.resource.ResourceKey;
import dev.steploom.type.RuntimeType;
import dev.steploom.type.TypeToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What broken rules between op and engine say, word by word. */
class StepErrorTests {
    private static final RuntimeType INT = RuntimeType.of(Integer.class);

    private static OpDefinition op(OpBody body) {
        return OpDefinition.builder("load", body)
                .outputs(OutputDefinition.of("result", INT))
                .build();
    }

    private static JobExecutionResult run(OpDefinition op) {
        JobDefinition job = JobDefinition.builder(
                        GraphDefinition.builder("g").define(op).build())
                .build();
        return JobExecution.executeInProcess(job, new RunOptions().raiseOnError(false));
    }

    private static String message(OpDefinition op) {
        return run(op).failures().get("load").error().rootCause().message();
    }

    @Test
    void aWrongOutputTypeShowsTheValue() {
        assertThat(message(op(context -> context.emit("seven"))))
                .isEqualTo("The value of output \"result\" of op 'load' has the wrong type: expected Integer, found "
                        + "String \"seven\".");
    }

    @Test
    void aWrongElementShowsItsIndex() {
        OpDefinition op = OpDefinition.builder("load", context -> context.emit(List.of(1, 2, "three")))
                .outputs(OutputDefinition.of("result", RuntimeType.of(new TypeToken<List<Integer>>() {}.type())))
                .build();

        assertThat(message(op))
                .isEqualTo(
                        "The value of output \"result\" of op 'load' has the wrong type: expected List<Integer>, but at "
                                + "index 2: expected Integer, found String \"three\".");
    }

    @Test
    void aWrongMapValueShowsItsKey() {
        OpDefinition op = OpDefinition.builder("load", context -> context.emit(Map.of("a", 1)))
                .outputs(OutputDefinition.of("result", RuntimeType.of(new TypeToken<Map<String, String>>() {}.type())))
                .build();

        assertThat(message(op))
                .isEqualTo(
                        "The value of output \"result\" of op 'load' has the wrong type: expected Map<String, String>, "
                                + "but at key String \"a\": expected String, found Integer 1.");
    }

    @Test
    void nullIsNoValue() {
        assertThat(message(op(context -> context.emit(null))))
                .isEqualTo(
                        "The value of output \"result\" of op 'load' has the wrong type: expected Integer, found null.");
    }

    @Test
    void aMissingOutputIsNamed() {
        assertThat(message(op(context -> {})))
                .isEqualTo("op 'load' ended without emitting its output \"result\". Emit it, or declare it optional.");
    }

    @Test
    void anOutputCannotBeEmittedTwice() {
        assertThat(message(op(context -> {
                    context.emit(1);
                    context.emit(2);
                })))
                .isEqualTo(
                        "op 'load' emits output \"result\" a second time. Emit each output once, or make it dynamic.");
    }

    @Test
    void anUnknownOutputIsAnsweredWithTheNearestName() {
        assertThat(message(op(context -> context.emit("reslt", 1))))
                .isEqualTo("op 'load' emits output \"reslt\", which it does not have. Did you mean \"result\"?");
    }

    @Test
    void aBrokenRuleCannotBeSwallowedByTheOp() {
        JobExecutionResult result = run(op(context -> {
            try {
                context.emit("nope", 1);
            } catch (RuntimeException swallowed) {
                context.log().info("never mind");
            }
        }));

        assertThat(result.failures().get("load").error().throwable()).isInstanceOf(StepInvariantException.class);
    }

    @Test
    void aBadMappingKeyIsRefusedWithTheRule() {
        OpDefinition op = OpDefinition.builder("load", context -> context.emitDynamic("result", "a b", 1))
                .outputs(OutputDefinition.of("result", INT).asDynamic())
                .build();

        assertThat(message(op))
                .isEqualTo("op 'load' emits a bad mapping key to output \"result\": \"a b\" is not a valid name. Names "
                        + "consist of letters, digits and underscores, and have at least one.");
    }

    @Test
    void anUndeclaredResourceIsRefusedWithTheCure() {
        assertThat(message(op(context -> context.resource(new ResourceKey<>("db", String.class)))))
                .isEqualTo(
                        "op 'load' asks for resource \"db\" without declaring it. Add .requires(...) or @Op(resources = "
                                + "\"db\").");
    }

    @Test
    void anInputOfAnotherTypeNamesTheInput() {
        OpDefinition text = OpDefinition.builder("text", context -> context.emit("x"))
                .outputs(OutputDefinition.of("result", RuntimeType.ANY))
                .build();
        OpDefinition load = OpDefinition.builder("load", context -> {})
                .inputs(InputDefinition.of("number", INT))
                .build();
        GraphDefinition graph = GraphDefinition.builder("g")
                .define(text, load)
                .dependency("load", "number", new DependencyDefinition("text"))
                .build();
        JobExecutionResult result = JobExecution.executeInProcess(
                JobDefinition.builder(graph).build(), new RunOptions().raiseOnError(false));

        assertThat(result.failures().get("load").error().message())
                .isEqualTo(
                        "The value of input \"number\" of op 'load' has the wrong type: expected Integer, found String "
                                + "\"x\".");
    }

    @Test
    void anInputWithoutAValueNamesTheWaysToGiveOne() {
        OpDefinition load = OpDefinition.builder("load", context -> {})
                .inputs(InputDefinition.of("number", INT))
                .build();

        assertThatThrownBy(() -> run(load))
                .hasMessage(
                        "The run config of job 'g' does not fit: root: the field \"ops\" is missing. Add it: ops: {load: "
                                + "{inputs: {number: 1}}}. Or connect input \"number\" of op 'load' to an output.");
    }

    @Test
    void anInputWithoutAWireTakesItsValueFromTheRunConfig() {
        List<Object> seen = new ArrayList<>();
        OpDefinition load = OpDefinition.builder("load", context -> seen.add(context.input("number")))
                .inputs(InputDefinition.of("number", INT))
                .build();
        GraphDefinition graph = GraphDefinition.builder("g").define(load).build();
        RunConfig config = RunConfig.builder().opInput("load", "number", 7).build();

        JobExecution.executeInProcess(JobDefinition.builder(graph).build(), new RunOptions().runConfig(config));

        assertThat(seen).containsExactly(7);
    }

    @Test
    void missingResourcesAreListedBeforeTheRun() {
        OpDefinition load = OpDefinition.builder("load", context -> {})
                .requires(List.of("db", "cache"))
                .build();

        assertThatThrownBy(() -> run(load))
                .isInstanceOf(ResourceException.class)
                .hasMessage(
                        "job 'g' lacks resources: op 'load' requires resource \"cache\"; op 'load' requires resource "
                                + "\"db\". Bind them on the job, or in the options of the run.");
    }
}
