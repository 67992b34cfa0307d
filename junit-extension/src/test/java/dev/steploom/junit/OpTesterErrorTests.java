package dev.steploom.junit;

import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.resource;
import static dev.steploom.junit.OpTesterTests.ADD_ONE;
import static dev.steploom.junit.OpTesterTests.DIVIDE;
import static dev.steploom.junit.OpTesterTests.RETURN_FIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.Op1;
import dev.steploom.Op2;
import dev.steploom.config.ConfigException;
import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.OpContext;
import dev.steploom.partition.StaticPartitionsDefinition;
import dev.steploom.resource.ResourceKey;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What does not fit an op is said before it runs, all at once. */
class OpTesterErrorTests {
    private static final ResourceKey<String> SERVER = resource("server", String.class);
    private static final ResourceKey<String> SEVER = resource("sever", String.class);

    private static final Op1<Integer, String> UPLOAD = op(
                    "upload", (OpContext context, Integer rows) -> context.resource(SERVER) + rows)
            .inputs("rows")
            .requires(SERVER);

    @Test
    void anInputThatGetsNoValueIsNamed() {
        assertThatThrownBy(() -> OpTester.of(ADD_ONE).run())
                .isInstanceOf(GraphDefinitionException.class)
                .hasMessage("op 'add_one': input \"number\" gets no value. Give it one: input(\"number\", …).");
    }

    @Test
    void anInputThatIsNotThereBringsTheNearestName() {
        assertThatThrownBy(
                        () -> OpTester.of(ADD_ONE).inputs(1).input("nubmer", 5).run())
                .hasMessage("op 'add_one' has no input \"nubmer\". Did you mean \"number\"?");
    }

    @Test
    void aValueOfAnotherTypeIsShown() {
        assertThatThrownBy(() -> OpTester.of(ADD_ONE).input("number", "five").run())
                .hasMessage("op 'add_one': the value of input \"number\" has the wrong type: expected Integer, found "
                        + "String \"five\".");
    }

    @Test
    void anElementOfAnotherTypeIsShown() {
        Op1<List<Integer>, Integer> sum = op(OpTesterTests::sum);

        assertThatThrownBy(() -> OpTester.of(sum).inputs(List.of(1, "two")).run())
                .hasMessage("op 'sum': the value of input \"numbers\" has the wrong type: expected List<Integer>, but "
                        + "at index 1: expected Integer, found String \"two\".");
    }

    @Test
    void nullIsNoValueOfAnInt() {
        assertThatThrownBy(() -> OpTester.of(ADD_ONE).input("number", null).run())
                .hasMessage(
                        "op 'add_one': the value of input \"number\" has the wrong type: expected Integer, found null.");
    }

    @Test
    void aValueForAnInputOfTypeNothingIsRefused() {
        Op2<Void, Integer, Integer> later =
                op("later", (Void before, Integer number) -> number + 1).inputs("before", "number");

        assertThatThrownBy(() -> OpTester.of(later).inputs(1).input("before", 3).run())
                .hasMessage(
                        "op 'later': the value of input \"before\" has the wrong type: expected Nothing, found Integer 3.");
    }

    @Test
    void tooManyValuesAreCounted() {
        assertThatThrownBy(() -> OpTester.of(DIVIDE).inputs(1, 2, 3).run())
                .hasMessage("op 'divide' takes 2 inputs (dividend, divisor), and inputs(...) gives 3.");
        assertThatThrownBy(() -> OpTester.of(RETURN_FIVE).inputs(1).run())
                .hasMessage("op 'return_five' takes no inputs, and inputs(...) gives 1.");
    }

    @Test
    void aResourceThatIsNotBoundIsNamed() {
        assertThatThrownBy(() -> OpTester.of(UPLOAD).inputs(1).run())
                .hasMessage("op 'upload' requires resource \"server\", which is not bound. Bind it: "
                        + "with(\"server\", …), or by its ResourceKey.");
    }

    @Test
    void aResourceUnderAnotherKeyIsPointedOut() {
        assertThatThrownBy(() ->
                        OpTester.of(UPLOAD).inputs(1).with(SEVER, "a server").run())
                .hasMessage("op 'upload' requires resource \"server\", which is not bound; \"sever\" is. Bind it: "
                        + "with(\"server\", …), or by its ResourceKey.");
    }

    @Test
    void allProblemsComeTogether() {
        assertThatThrownBy(() ->
                        OpTester.of(UPLOAD).inputs("many", 2).input("row", 3).run())
                .hasMessage("""
                        4 problems:
                          - op 'upload' takes 1 input (rows), and inputs(...) gives 2.
                          - op 'upload' has no input "row". Did you mean "rows"?
                          - op 'upload': the value of input "rows" has the wrong type: expected Integer, found String "many".
                          - op 'upload' requires resource "server", which is not bound. Bind it: with("server", …), or by \
                        its ResourceKey.""");
    }

    @Test
    void configThatIsMissingIsTheEnginesError() {
        assertThatThrownBy(() -> OpTester.of(op(OpTesterTests::limited)).run())
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("ops");
    }

    @Test
    void allProblemsOfTheConfigComeTogether() {
        assertThatThrownBy(() -> OpTester.of(op(OpTesterTests::limited))
                        .runConfig("ops: {limited: {config: {limit: many, unit: 3}}}")
                        .run())
                .isInstanceOfSatisfying(
                        ConfigException.class, e -> assertThat(e.problems()).hasSize(2));
    }

    @Test
    void configOfAnotherRecordIsRefused() {
        record Limit(int limit) {}

        assertThatThrownBy(() -> OpTester.of(op(OpTesterTests::limited))
                        .config(new Limit(3))
                        .run())
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("unit");
    }

    @Test
    void aPartitionThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> OpTester.of(RETURN_FIVE)
                        .partitions(StaticPartitionsDefinition.of("red", "green"))
                        .partitionKey("blue")
                        .run())
                .hasMessageContaining("blue");
    }
}
