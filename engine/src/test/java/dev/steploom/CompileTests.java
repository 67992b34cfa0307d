package dev.steploom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What javac refuses, what it says, and which cures it takes; the same on every JDK that is supported. */
class CompileTests {

    private static final String IMPORTS = """
            import static dev.steploom.Steploom.*;
            import dev.steploom.*;
            import dev.steploom.definition.OpContext;
            import dev.steploom.resource.ResourceKey;
            import java.util.List;
            import java.util.Optional;
            """;

    private static final String VOCABULARY = """
            class Vocabulary {
                static int five() { return 5; }
                static int addOne(int number) { return number + 1; }
                static int add(int a, int b) { return a + b; }
                static String text() { return ""; }
                static int length(String text) { return text.length(); }
                static int sum(List<Integer> nums) { return 0; }
                static int over(int n) { return n; }
                static int over(String s) { return 0; }
                static <T> T same(T value) { return value; }
                static int count(int... numbers) { return numbers.length; }
                @Outputs record Split(int left, int right) {}
                static Split split(int n) { return new Split(n, n); }
                @Outputs record Fork(Optional<Integer> even) {}
                static Fork fork(int n) { return new Fork(Optional.of(n)); }
                @Outputs sealed interface Size permits Big {}
                record Big(int n) implements Size {}
                record Other(int n) {}
                static Size size(int n) { return new Big(n); }
                static Dynamic<Integer> range(int n) { return Dynamic.of(List.of(n)); }
                record Handles(Out<Integer> total) {}

                static final Op0<Integer> FIVE = op(Vocabulary::five);
                static final Op1<Integer, Integer> ADD_ONE = op(Vocabulary::addOne);
                static final Op2<Integer, Integer, Integer> ADD = op(Vocabulary::add);
                static final Op0<String> TEXT = op(Vocabulary::text);
                static final Op1<String, Integer> LENGTH = op(Vocabulary::length);
                static final Op1<List<Integer>, Integer> SUM = op(Vocabulary::sum);
                static final Op1<Integer, Split> SPLIT = op(Vocabulary::split);
                static final Op1<Integer, Fork> FORK = op(Vocabulary::fork);
                static final Op1<Integer, Size> SIZE = op(Vocabulary::size);
                static final Op1<Integer, Dynamic<Integer>> RANGE = op(Vocabulary::range);
                static final Graph0<Handles> STATS = graph("stats", () -> new Handles(FIVE.call()));
                static final ResourceKey<Runnable> KEY = resource("key", Runnable.class);
            }
            """;

    @TempDir
    static Path folder;

    /** Once for all snippets, as javac looks at some seventy overloads for each op. */
    @BeforeAll
    static void compileVocabulary() throws IOException {
        assertThat(Javac.compile("Vocabulary", IMPORTS + VOCABULARY, folder)).isEmpty();
    }

    private static List<String> compile(String statements) throws IOException {
        return Javac.compile(
                "Snippet",
                IMPORTS + "class Snippet extends Vocabulary { void snippet() { " + statements + " } }",
                folder,
                "-classpath",
                System.getProperty("java.class.path") + File.pathSeparator + folder);
    }

    private static void compiles(String statements) throws IOException {
        assertThat(compile(statements)).isEmpty();
    }

    private static void refused(String statements, String... parts) throws IOException {
        List<String> errors = compile(statements);
        assertThat(errors).isNotEmpty();
        // javac's API qualifies names where the command line does not.
        assertThat(errors.get(0).replaceAll("\\b(?:[a-z]+\\.)+(?=[A-Z])", "").replace("Vocabulary.", ""))
                .contains(parts);
    }

    @Nested
    class WrongWires {

        @ParameterizedTest(name = "{0}")
        @CsvSource(delimiter = '|', textBlock = """
                        an output of another type      | ADD_ONE.call(TEXT.call());                                | Out<String> cannot be converted to Out<? extends Integer>
                        a constant of another type     | ADD_ONE.call(value("x"));                                 | inference variable T has incompatible bounds
                        a value that is no output      | ADD_ONE.call(3);                                          | int cannot be converted to Out<? extends Integer>
                        too many inputs                | ADD_ONE.call(FIVE.call(), FIVE.call());                   | actual and formal argument lists differ in length
                        too few inputs                 | ADD.call(FIVE.call());                                    | actual and formal argument lists differ in length
                        a list where one is taken      | ADD_ONE.call(all(FIVE.call()));                           | Out<List<T>>
                        one where a list is taken      | SUM.call(FIVE.call());                                    | Out<Integer> cannot be converted to Out<? extends List<Integer>>
                        a fan-in of another type       | SUM.call(all(TEXT.call()));                               | inference variable T has incompatible
                        a component that is not there  | SPLIT.call(FIVE.call()).get(Split::middle);               | invalid method reference
                        a component of another record  | SPLIT.call(FIVE.call()).get(Fork::even);                  | no suitable method found for get(Fork::even)
                        a component of another type    | LENGTH.call(SPLIT.call(FIVE.call()).get(Split::left));    | inference variable V has incompatible bounds
                        opt of a required component    | SPLIT.call(FIVE.call()).opt(Split::left);                 | int cannot be converted to Optional<V>
                        an Optional where one is taken | ADD_ONE.call(FORK.call(FIVE.call()).get(Fork::even));     | inference variable V has incompatible bounds
                        a foreign case                 | SIZE.call(FIVE.call()).when(Other.class);                 | no suitable method found for when(Class<Other>)
                        each of one value              | each(FIVE.call());                                        | Out<Integer> cannot be converted to Out<Dynamic<T>>
                        a dynamic output as a value    | ADD_ONE.call(RANGE.call(FIVE.call()));                    | Out<Dynamic<Integer>> cannot be converted to Out<? extends Integer>
                        a map over another type        | each(RANGE.call(FIVE.call())).map(LENGTH);                | no suitable method found for map(Op1<String,Integer>)
                        an output of a graph's record  | LENGTH.call(STATS.call().get(Handles::total));            | inference variable V has incompatible bounds
                        a job of another type          | Job<String> j = job("j", () -> FIVE.call());              | incompatible equality constraints String,Integer
                        a result of another type       | String s = job("j", () -> FIVE.call()).executeInProcess().output(); | Integer cannot be converted to String
                        a named output of another type | String s = STATS.toJob("j").executeInProcess().output(Handles::total); | inference variable V has incompatible bounds
                        an op's output of another type | String s = STATS.toJob("j").executeInProcess().output(FIVE); | inference variable T has incompatible bounds
                        a resource of another type     | STATS.toJob("j", j -> j.resource(KEY, "text"));           | no suitable method found for resource(ResourceKey<Runnable>,String)
                        """)
        @DisplayName("refuses")
        void isRefused(String what, String statement, String said) throws IOException {
            refused(statement, said);
        }
    }

    /** The five mistakes that are made most, in the words that a user will search for. */
    @Nested
    class CommonMistakes {

        @Test
        void anOverloadedMethodIsAmbiguousAsAReference() throws IOException {
            refused("Op1<Integer, Integer> over = op(Snippet::over);", "reference to op is ambiguous");
        }

        @Test
        void aGenericMethodIsAmbiguousAsAReference() throws IOException {
            refused("Op1<Integer, Integer> same = op(Snippet::same);", "reference to op is ambiguous");
        }

        @Test
        void aVarargsMethodIsAmbiguousAsAReference() throws IOException {
            refused("Op1<int[], Integer> count = op(Snippet::count);", "reference to op is ambiguous");
        }

        @Test
        void aLambdaWithoutParameterTypesIsAmbiguous() throws IOException {
            refused(
                    "Op2<Integer, Integer, Integer> add = op(\"add\", (a, b) -> add(a, b));",
                    "reference to op is ambiguous");
        }

        @Test
        void aHandleOfAnotherTypeHasIncompatibleBounds() throws IOException {
            refused(
                    "Op1<String, Integer> length = op(Snippet::addOne);",
                    "inference variable A has incompatible",
                    "equality constraints: String",
                    "Integer");
        }

        @Test
        void aGraphBodyWithoutParameterTypesIsAmbiguous() throws IOException {
            refused(
                    "Graph1<Integer, Integer> addTwo = graph(\"add_two\", x -> ADD_ONE.call(x));",
                    "reference to graph is ambiguous");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Op1<Integer, Integer> over = op(\"over\", (Integer n) -> over(n));",
                "Op1<String, Integer> over = op(\"over\", (String s) -> over(s));",
                "Op1<Integer, Integer> same = op(\"same\", (Integer value) -> same(value));",
                "Op1<List<String>, List<String>> same = op(\"same\", (List<String> value) -> same(value));",
                "Op1<int[], Integer> count = op(\"count\", (int[] numbers) -> count(numbers));",
                "Op2<Integer, Integer, Integer> add = op(\"add\", (Integer a, Integer b) -> add(a, b));",
                "Op1<Integer, Integer> add = op(\"add\", (OpContext context, Integer a) -> add(a, context.retryNumber()));",
                "Op1<Integer, Void> show = op(\"show\", (Integer n) -> { System.out.println(n); });",
                "Op1<Integer, Integer> length = op(Snippet::addOne);",
                "Graph1<Integer, Integer> addTwo = graph(\"add_two\", (Out<Integer> x) -> ADD_ONE.call(x));",
                "Op1<Integer, Integer> same = op(\"same\", (OpFunction.Value1<Integer, Integer>) Snippet::same);"
            })
    void aCureCompiles(String statement) throws IOException {
        compiles(statement);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Job<Void> j = job(\"j\", () -> { FIVE.call(); });",
                "Job<Integer> j = job(\"j\", () -> FIVE.call());",
                "Job<Handles> j = job(\"j\", () -> new Handles(FIVE.call()));",
                "Job<Dynamic<Integer>> j = job(\"j\", () -> each(RANGE.call(value(3))).map(x -> ADD.call(x, x)));",
                "Out<Number> n = firstOf(FIVE.call(), op(\"half\", () -> 0.5).call());",
                "Out<Integer> total = STATS.call().get(Handles::total);",
                "int total = STATS.toJob(\"j\").executeInProcess().output(Handles::total);",
                "Op1<Number, Integer> show = op(\"show\", (Number n) -> n.intValue()); show.call(FIVE.call());"
            })
    void aRightWireCompiles(String statement) throws IOException {
        compiles(statement);
    }
}
