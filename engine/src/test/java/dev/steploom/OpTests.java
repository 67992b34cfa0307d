package dev.steploom;

import static dev.steploom.Arithmetic.ADD_ONE;
import static dev.steploom.Steploom.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.OpContext;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.RetryPolicy;
import dev.steploom.resource.ResourceKey;
import dev.steploom.type.TypeToken;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an op is told by its method, its lambda and its annotation. */
class OpTests {

    private final int offset = 3;

    record Person(String fullName, int age) {}

    @Outputs
    record Pair<A, B>(A first, Optional<B> second, Dynamic<A> more) {}

    @Outputs
    enum NotSealed {
        ONLY
    }

    static Map<String, List<Integer>> nested(List<Map<String, Integer>> rowsByName, @Nullable String from) {
        return Map.of();
    }

    static @Nullable String find(String key) {
        return null;
    }

    static Pair<Integer, String> pair() {
        return new Pair<>(1, Optional.empty(), Dynamic.of(List.of()));
    }

    static NotSealed notSealed() {
        return NotSealed.ONLY;
    }

    static int total(Dynamic<Integer> parts) {
        return 0;
    }

    static String withContext(OpContext context, String text) {
        return text;
    }

    int addOffset(int number) {
        return number + offset;
    }

    @Op(
            name = "fetch",
            description = "Fetches a page.",
            maxRetries = 3,
            delay = "10s",
            tags = {"team=data", "steploom/priority = 2"},
            resources = {"server", "cache"},
            codeVersion = "7")
    static String annotated(String url) {
        return url;
    }

    @Op(delay = "PT0.5S")
    static void retriedOnce() {}

    @Op(delay = "soon")
    static void badDelay() {}

    @Op(tags = "team")
    static void badTag() {}

    private static String describe(OpHandle<?> op) {
        return op.toString();
    }

    @Test
    void aMethodTellsNameParametersAndGenericTypes() {
        assertThat(describe(op(OpTests::nested)))
                .isEqualTo("op nested(rows_by_name: List<Map<String, Integer>>, from_: String?) "
                        + "-> Map<String, List<Integer>>");
    }

    @Test
    void aNullableReturnTypeIsANullableOutput() {
        assertThat(describe(op(OpTests::find))).isEqualTo("op find(key: String) -> String?");
    }

    @Test
    void aConstructorIsAnOpNamedAfterItsClass() {
        Op2<String, Integer, Person> person = op(Person::new);

        assertThat(describe(person)).isEqualTo("op person(full_name: String, age: Integer) -> Person");
    }

    @Test
    void anInstanceMethodTakesItsReceiverFirst() {
        Op2<OpTests, Integer, Integer> add = op(OpTests::addOffset);

        assertThat(describe(add)).isEqualTo("op add_offset(op_tests: OpTests, number: Integer) -> Integer");
    }

    @Test
    void aBoundInstanceNeedNotBeSerialisable() {
        Op1<Integer, Integer> add = op(new OpTests()::addOffset);

        assertThat(describe(add)).isEqualTo("op add_offset(number: Integer) -> Integer");
        assertThat(Steploom.job("bound", () -> add.call(Steploom.value(4)))
                        .executeInProcess()
                        .output())
                .isEqualTo(7);
    }

    static class Base {
        int width(int factor) {
            return factor;
        }
    }

    static final class Derived extends Base {}

    @Test
    void anInheritedMethodIsFound() {
        Op2<Derived, Integer, Integer> width = op(Derived::width);

        assertThat(describe(width)).isEqualTo("op width(derived: Derived, factor: Integer) -> Integer");
    }

    @Test
    void aReferenceForWhichJavacWritesALambdaNeedsAName() {
        // StringBuilder inherits length from a class that is not public.
        assertThatThrownBy(() -> op(StringBuilder::length))
                .hasMessageStartingWith("An op made of a lambda needs a name");
        assertThat(describe(op("length", StringBuilder::length)))
                .isEqualTo("op length(arg0: StringBuilder) -> Integer");
    }

    @Test
    void theContextIsNoInput() {
        Op1<String, String> op = op(OpTests::withContext);

        assertThat(describe(op)).isEqualTo("op with_context(text: String) -> String");
    }

    @Test
    void aLambdaKeepsErasedTypesAndNoNames() {
        Op2<List<Integer>, Integer, List<Integer>> op =
                op("append", (List<Integer> list, Integer last) -> List.of(last));

        assertThat(describe(op)).isEqualTo("op append(arg0: List, arg1: Integer) -> List");
    }

    @Test
    void aLambdaMayBeToldNamesAndTypes() {
        Op2<List<Integer>, Integer, List<Integer>> op = op(
                        "append", (List<Integer> list, Integer last) -> List.of(last))
                .inputs("list", "last")
                .inputTypes(new TypeToken<>() {}, new TypeToken<>() {})
                .returns(new TypeToken<>() {});

        assertThat(describe(op)).isEqualTo("op append(list: List<Integer>, last: Integer) -> List<Integer>");
    }

    @Test
    void aLambdaMayCapture() {
        int by = 10;
        String unit = "s";
        Op1<Integer, String> op = op("scale", (Integer number) -> number * by + unit);

        assertThat(describe(op)).isEqualTo("op scale(arg0: Integer) -> String");
        assertThat(Steploom.job("captures", () -> op.call(Steploom.value(4)))
                        .executeInProcess()
                        .output())
                .isEqualTo("40s");
    }

    @Test
    void anObjectOfAClassIsLikeALambda() {
        final class AddThree implements OpFunction.Value1<Integer, Integer> {
            @Override
            public Integer apply(Integer number) {
                return number + 3;
            }
        }

        assertThat(describe(op("add_three", new AddThree()))).isEqualTo("op add_three(number: Integer) -> Integer");
    }

    @Test
    void anInputWithoutANameSaysHowToNameIt() {
        InputDefinition input =
                op("half", (Integer number) -> number / 2).definition().inputs().get(0);

        assertThat(input.description())
                .isEqualTo(
                        "Java keeps no names of a lambda's parameters. Name the inputs: .inputs(\"left\", \"right\").");
    }

    @Test
    void theAnnotationTellsTheRest() {
        OpDefinition op = op(OpTests::annotated).definition();

        assertThat(op.name()).isEqualTo("fetch");
        assertThat(op.description()).isEqualTo("Fetches a page.");
        assertThat(op.retryPolicy()).isEqualTo(RetryPolicy.of(3).withDelay(Duration.ofSeconds(10)));
        assertThat(op.tags()).isEqualTo(Map.of("team", "data", "steploom/priority", "2"));
        assertThat(op.requiredResources()).containsExactlyInAnyOrder("server", "cache");
        assertThat(op.codeVersion()).isEqualTo("7");
    }

    @Test
    void aGivenNameComesBeforeTheAnnotations() {
        assertThat(op("mine", OpTests::annotated).name()).isEqualTo("mine");
    }

    @Test
    void aDelayAloneRetriesOnce() {
        assertThat(op(OpTests::retriedOnce).definition().retryPolicy())
                .isEqualTo(RetryPolicy.of(1).withDelay(Duration.ofMillis(500)));
    }

    @Test
    void aMethodWithoutAnnotationHasNoPolicy() {
        assertThat(ADD_ONE.definition().retryPolicy()).isNull();
    }

    @Test
    void anAnnotationThatCannotBeReadIsRefused() {
        String line = Lines.next();
        Op0<Void> delay = op(OpTests::badDelay);
        Op0<Void> tag = op(OpTests::badTag);

        assertThatThrownBy(delay::definition)
                .isInstanceOf(GraphDefinitionException.class)
                .hasMessage("@Op of OpTests::badDelay: the delay \"soon\" is not a duration. "
                        + "Write \"500ms\", \"10s\", \"5m\", \"2h\" or \"PT10S\". (" + line + ")");
        assertThatThrownBy(tag::definition)
                .hasMessageStartingWith("@Op of OpTests::badTag: the tag \"team\" is not of the form \"key=value\".");
    }

    @Test
    void aClassInsideOfAMethodIsCalledAsItIsWritten() {
        class Slow {
            @Op(delay = "soon")
            static int load() {
                return 1;
            }
        }

        assertThatThrownBy(op(Slow::load)::definition)
                .hasMessageStartingWith("@Op of Slow::load: the delay \"soon\" is not a duration.");
    }

    @Test
    void aGenericRecordOfOutputsTakesItsTypesFromTheReturnType() {
        assertThat(describe(op(OpTests::pair)))
                .isEqualTo("op pair() -> first: Integer, second: String?, more: Integer*");
    }

    @Test
    void outputsBelongOnRecordsAndSealedInterfaces() {
        Op0<NotSealed> op = op(OpTests::notSealed);

        assertThatThrownBy(op::definition)
                .hasMessageStartingWith(
                        "op 'not_sealed': @Outputs is on NotSealed, which is neither a record nor a sealed "
                                + "interface. Make it one, or remove @Outputs.");
    }

    @Test
    void anInputCannotBeDynamic() {
        Op1<Dynamic<Integer>, Integer> op = op(OpTests::total);

        assertThatThrownBy(op::definition)
                .hasMessageStartingWith(
                        "op 'total': input \"parts\" cannot be a Dynamic. Take one value and call the op in "
                                + "each(...).map(...), or take a List and pass each(...).collect().");
    }

    @Test
    void resourcesAreRequiredByKey() {
        OpDefinition op =
                ADD_ONE.requires(new ResourceKey<>("server", Runnable.class)).definition();

        assertThat(op.requiredResources()).containsExactly("server");
        assertThat(ADD_ONE.definition().requiredResources()).isEmpty();
    }

    @Test
    void handlesOfOneOpShareItsDefinition() {
        assertThat(ADD_ONE.withTags(Map.of("a", 1)).withRetry(RetryPolicy.of(1)).definition())
                .isSameAs(ADD_ONE.definition());
    }

    @Test
    void anOpCostsAClassInitialiserMicroseconds() {
        for (int i = 0; i < 20_000; i++) {
            op(OpTests::find);
        }
        long start = System.nanoTime();
        for (int i = 0; i < 1_000; i++) {
            op(OpTests::find);
        }
        // A few microseconds; the limit only catches work that belongs into the first use.
        assertThat((System.nanoTime() - start) / 1_000).isLessThan(200_000);
    }

    static void show(Object anything) {}

    @Test
    void aMethodThatTakesAnythingIsNotTakenForOneThatTakesTheContext() {
        assertThatThrownBy(() -> op(OpTests::show))
                .isInstanceOf(GraphDefinitionException.class)
                .hasMessageStartingWith("op(OpTests::show): the method would be given the step's context, as its first "
                        + "parameter accepts anything. To give it a value, write op(\"my_op\", (Object value) -> ...) and "
                        + "call the method there; to use the context, make the parameter an OpContext. (OpTests.java:");
    }
}
