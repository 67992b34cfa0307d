package dev.steploom.junit;

import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.resource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.Dynamic;
import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Op;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Op2;
import dev.steploom.Outputs;
import dev.steploom.config.RunConfig;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.OpContext;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.partition.TimeWindowPartitionsDefinition;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.resource.ResourceKey;
import dev.steploom.type.RuntimeType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a test gives one op, and what it gets from it. */
class OpTesterTests {

    static int returnFive() {
        return 5;
    }

    static int addOne(int number) {
        return number + 1;
    }

    static int divide(int dividend, int divisor) {
        return dividend / divisor;
    }

    static final Op0<Integer> RETURN_FIVE = op(OpTesterTests::returnFive);
    static final Op1<Integer, Integer> ADD_ONE = op(OpTesterTests::addOne);
    static final Op2<Integer, Integer, Integer> DIVIDE = op(OpTesterTests::divide);

    @Nested
    class Inputs {
        @Test
        void areGivenByName() {
            int six = OpTester.of(ADD_ONE).input("number", 5).run().output();

            assertThat(six).isEqualTo(6);
        }

        @Test
        void areGivenByPosition() {
            assertThat(OpTester.of(DIVIDE).inputs(12, 3).run().output()).isEqualTo(4);
        }

        @Test
        void areGivenByPositionAndTheRestByName() {
            assertThat(OpTester.of(DIVIDE).inputs(12).input("divisor", 4).run().output())
                    .isEqualTo(3);
        }

        @Test
        void areNoneForAnOpWithoutInputs() {
            assertThat(OpTester.of(RETURN_FIVE).run().output()).isEqualTo(5);
        }

        @Test
        void mayBeNullWhereTheTypeSaysSo() {
            OpDefinition describe = OpDefinition.builder(
                            "describe", context -> context.emit("got " + context.input("text")))
                    .inputs(InputDefinition.of("text", RuntimeType.nullable(RuntimeType.of(String.class))))
                    .outputs(OutputDefinition.of("result", RuntimeType.of(String.class)))
                    .build();

            assertThat(OpTester.of(describe).inputs((Object) null).run().outputValue("result"))
                    .isEqualTo("got null");
            assertThat(OpTester.of(describe).inputs((Object[]) null).run().outputValue("result"))
                    .isEqualTo("got null");
        }

        @Test
        void ofAFanInAreLists() {
            Op1<List<Integer>, Integer> sum = op(OpTesterTests::sum);

            assertThat(OpTester.of(sum).input("numbers", List.of(1, 2, 3)).run().output())
                    .isEqualTo(6);
        }

        @Test
        void ofTypeNothingNeedNoValue() {
            Op2<Void, Integer, Integer> later =
                    op("later", (Void before, Integer number) -> number + 1).inputs("before", "number");

            assertThat(OpTester.of(later).inputs(5).run().output()).isEqualTo(6);
        }

        @Test
        void haveTheirDefaultWhenLeftOut() {
            OpDefinition twice = OpDefinition.builder(
                            "twice", context -> context.emit(2 * (int) context.input("number")))
                    .inputs(InputDefinition.of("number", RuntimeType.of(Integer.class))
                            .withDefault(21))
                    .outputs(OutputDefinition.of("result", RuntimeType.of(Integer.class)))
                    .build();

            assertThat(OpTester.of(twice).run().outputValue("result")).isEqualTo(42);
        }

        @Test
        void mayComeFromTheRunConfig() {
            assertThat(OpTester.of(ADD_ONE)
                            .runConfig("{inputs: {number: {value: 5}}}")
                            .run()
                            .output())
                    .isEqualTo(6);
        }

        @Test
        void leaveTheTesterThatTheyAreGivenToAsItIs() {
            OpTester<ExecuteInProcessResult<Integer>> tester =
                    OpTester.of(DIVIDE).input("dividend", 12);

            assertThat(tester.input("divisor", 3).run().output()).isEqualTo(4);
            assertThatThrownBy(tester::run).hasMessageContaining("input \"divisor\" gets no value");
        }
    }

    static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }

    @Outputs
    record Fork(Optional<Integer> even, Optional<Integer> odd) {}

    static Fork fork(int number) {
        return number % 2 == 0
                ? new Fork(Optional.of(number), Optional.empty())
                : new Fork(Optional.empty(), Optional.of(number));
    }

    static Dynamic<Integer> range(int end) {
        return Dynamic.of(List.of(0, 1, 2).subList(0, end));
    }

    @Nested
    class AnOutput {
        private final Op1<Integer, Fork> forks = op(OpTesterTests::fork);

        @Test
        void ofManyIsAComponentOfTheRecord() {
            assertThat(OpTester.of(forks).input("number", 4).run().output().even())
                    .hasValue(4);
        }

        @Test
        void thatIsOptionalMayBeAbsent() {
            var result = OpTester.of(forks).input("number", 4).run();

            assertThat(result.output().odd()).isEmpty();
            assertThatThrownBy(() -> result.outputValue("odd"))
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessage("Step 'fork' did not emit its output \"odd\": it ended without it.");
        }

        @Test
        void thatIsDynamicHasKeys() {
            var result = OpTester.of(op(OpTesterTests::range)).input("end", 2).run();

            assertThat(result.output()).isEqualTo(Dynamic.keyed(Map.of("0", 0, "1", 1)));
        }

        @Test
        void thatIsNothingIsNull() {
            assertThat(OpTester.of(op("print", () -> {})).run().output()).isNull();
        }

        @Test
        void ofAnOpThatFailedThrowsWithTheFailureAsItsCause() {
            var result = OpTester.of(DIVIDE).inputs(1, 0).run();

            assertThatThrownBy(result::output)
                    .hasMessage("Step 'divide' did not emit its output \"result\": it failed.")
                    .hasRootCauseInstanceOf(ArithmeticException.class);
        }
    }

    record Limits(int limit, String unit) {}

    @Op(config = Limits.class)
    static String limited(OpContext context) {
        Limits limits = context.config(Limits.class);
        return limits.limit() + " " + limits.unit();
    }

    @Nested
    class Config {
        private final Op0<String> limited = op(OpTesterTests::limited);

        @Test
        void isARecord() {
            assertThat(OpTester.of(limited).config(new Limits(3, "rows")).run().output())
                    .isEqualTo("3 rows");
        }

        @Test
        void isAMap() {
            assertThat(OpTester.of(limited)
                            .config(Map.of("limit", 3, "unit", "rows"))
                            .run()
                            .output())
                    .isEqualTo("3 rows");
        }

        @Test
        void isTextOfARunConfig() {
            assertThat(OpTester.of(limited)
                            .runConfig("ops: {limited: {config: {limit: 3, unit: rows}}}")
                            .run()
                            .output())
                    .isEqualTo("3 rows");
        }

        @Test
        void reachesAnOpThatHasAnAlias() {
            assertThat(OpTester.of(limited.as("first"))
                            .config(new Limits(3, "rows"))
                            .run()
                            .output())
                    .isEqualTo("3 rows");
        }

        @Test
        void isThereAlreadyInAConfiguredOp() {
            assertThat(OpTester.of(limited.configured("few_rows", new Limits(3, "rows")))
                            .run()
                            .output())
                    .isEqualTo("3 rows");
        }

        @Test
        void isGivenToAResourceInTheRunConfig() {
            ResourceDefinition pool = ResourceDefinition.from(context -> context.config("limit") + " connections")
                    .withConfig(Limits.class);
            RunConfig config = RunConfig.builder()
                    .resource("pool", new Limits(3, "connections"))
                    .build();
            Op0<String> connect =
                    op("connect", (OpContext context) -> context.resource(POOL)).requires(POOL);

            assertThat(OpTester.of(connect)
                            .with(POOL, pool)
                            .runConfig(config)
                            .run()
                            .output())
                    .isEqualTo("3 connections");
        }
    }

    static final ResourceKey<String> POOL = resource("pool", String.class);

    @Nested
    class AResource {
        private final Op0<String> connect =
                op("connect", (OpContext context) -> context.resource(POOL)).requires(POOL);

        @Test
        void isBoundByItsKey() {
            assertThat(OpTester.of(connect).with(POOL, "a pool").run().output()).isEqualTo("a pool");
        }

        @Test
        void isBoundByItsName() {
            assertThat(OpTester.of(connect)
                            .with("pool", ResourceDefinition.of("a pool"))
                            .run()
                            .output())
                    .isEqualTo("a pool");
        }

        @Test
        void isTakenDownAfterTheRun() {
            List<String> closed = new ArrayList<>();
            ResourceDefinition pool = ResourceDefinition.from(context -> "a pool", closed::add);

            OpTester.of(connect).with(POOL, pool).run();

            assertThat(closed).containsExactly("a pool");
        }

        @Test
        void thatCannotBeMadeIsTheCauseOfTheAbsentOutput() {
            ResourceDefinition pool = ResourceDefinition.from(context -> {
                throw new IllegalStateException("no route to host");
            });

            var result = OpTester.of(connect).with(POOL, pool).run();

            assertThatThrownBy(result::output).hasRootCauseMessage("no route to host");
        }
    }

    @Nested
    class TheContext {
        @Test
        void knowsThePartition() {
            Op0<String> key = op("key", OpContext::partitionKey);

            assertThat(OpTester.of(key).partitionKey("2024-01-05").run().output())
                    .isEqualTo("2024-01-05");
        }

        @Test
        void knowsTheTimeOfThePartition() {
            Op0<LocalDate> day = op(
                    "day",
                    (OpContext context) -> LocalDate.ofInstant(
                            context.partitionTimeWindow().start().toInstant(), ZoneOffset.UTC));

            assertThat(OpTester.of(day)
                            .partitions(TimeWindowPartitionsDefinition.daily("2024-01-01"))
                            .partitionKey("2024-01-05")
                            .run()
                            .output())
                    .isEqualTo(LocalDate.of(2024, 1, 5));
        }

        @Test
        void knowsTheTags() {
            Op0<String> team =
                    op("team", (OpContext context) -> context.runTags().get("team"));

            assertThat(OpTester.of(team).tags(Map.of("team", "data")).run().output())
                    .isEqualTo("data");
        }

        @Test
        void isThatOfAJobOfTheOpsName() {
            Op0<String> where = op(
                    "where",
                    (OpContext context) -> context.jobName() + "/" + context.stepKey() + "/" + context.runId());

            assertThat(OpTester.of(where).options(o -> o.runId("17")).run().output())
                    .isEqualTo("where/where/17");
        }
    }
}
