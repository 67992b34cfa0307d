package dev.steploom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every shape of function at every arity, as a method reference and as a lambda: javac finds the right overload, and the
 * op computes what the function does. The sources are written here, so that no arity is forgotten.
 */
class OpShapesTests {
    private static final int MAX_ARITY = 8;

    @TempDir
    static Path folder;

    @BeforeAll
    static void compile() throws IOException {
        StringBuilder members = new StringBuilder();
        for (int n = 0; n <= MAX_ARITY; n++) {
            members.append(members(n, false)).append(members(n, true));
        }
        String source = """
                import static dev.steploom.Steploom.*;
                import dev.steploom.*;
                import dev.steploom.definition.OpContext;
                import java.util.ArrayList;
                import java.util.List;

                public class Shapes {
                    static final List<String> CALLS = new ArrayList<>();
                %s}
                """.formatted(members);
        assertThat(Javac.compile("Shapes", source, folder)).isEmpty();
    }

    /** Writes a method that returns, a method that does not, and the four ops and two jobs made of them. */
    private static String members(int n, boolean context) {
        String suffix = (context ? "Context" : "") + n;
        String parameters =
                (context ? "OpContext context" + (n > 0 ? ", " : "") : "") + list(n, ", ", i -> "int p" + i);
        String explicit =
                (context ? "OpContext context" + (n > 0 ? ", " : "") : "") + list(n, ", ", i -> "Integer p" + i);
        String arguments = (context ? "context" + (n > 0 ? ", " : "") : "") + list(n, ", ", i -> "p" + i);
        String key = context ? "context.stepKey() + " : "";
        String integers = list(n, "", i -> "Integer, ");
        String values = list(n, ", ", i -> "value(" + (i + 1) + ")");
        return """
                static String join%1$s(%2$s) throws Exception { return %3$s"(" %4$s + ")"; }
                static void note%1$s(%2$s) throws Exception { CALLS.add(%3$s"(" %4$s + ")"); }
                static final Op%5$d<%6$sString> JOIN%1$s = op(Shapes::join%1$s);
                static final Op%5$d<%6$sVoid> NOTE%1$s = op(Shapes::note%1$s);
                static final Op%5$d<%6$sString> JOIN_LAMBDA%1$s = op("join_lambda", (%7$s) -> join%1$s(%8$s));
                static final Op%5$d<%6$sVoid> NOTE_LAMBDA%1$s = op("note_lambda", (%7$s) -> { note%1$s(%8$s); });
                public static String results%1$s() {
                    CALLS.clear();
                    String results = job("method", () -> JOIN%1$s.call(%9$s)).executeInProcess().output()
                        + " " + job("by_lambda", () -> JOIN_LAMBDA%1$s.call(%9$s)).executeInProcess().output();
                    job("note", () -> { NOTE%1$s.call(%9$s); NOTE_LAMBDA%1$s.call(%9$s); }).executeInProcess();
                    return results + " " + String.join(" ", CALLS) + " " + JOIN%1$s + "; " + NOTE_LAMBDA%1$s;
                }
            """.formatted(
                        suffix, parameters, key, list(n, "", i -> "+ p" + i), n, integers, explicit, arguments, values);
    }

    private static String list(int n, String separator, IntFunction<String> item) {
        return IntStream.range(0, n).mapToObj(item).collect(Collectors.joining(separator));
    }

    private static List<String> results(String prefix) throws IOException, ReflectiveOperationException {
        List<String> results = new ArrayList<>();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            for (int n = 0; n <= MAX_ARITY; n++) {
                results.add((String) loader.loadClass("Shapes")
                        .getMethod("results" + prefix + n)
                        .invoke(null));
            }
        }
        return results;
    }

    @Test
    void functionsWithoutContextGetTheirInputsInOrder() throws IOException, ReflectiveOperationException {
        List<String> expected = new ArrayList<>();
        for (int n = 0; n <= MAX_ARITY; n++) {
            String all = "(" + list(n, "", i -> String.valueOf(i + 1)) + ")";
            expected.add(String.join(" ", all, all, all, all) + " op join" + n + signature(n, "p") + " -> String; "
                    + "op note_lambda" + signature(n, "arg") + " -> Nothing");
        }

        assertThat(results("")).isEqualTo(expected);
    }

    @Test
    void functionsWithContextGetItFirst() throws IOException, ReflectiveOperationException {
        List<String> expected = new ArrayList<>();
        for (int n = 0; n <= MAX_ARITY; n++) {
            String all = "(" + list(n, "", i -> String.valueOf(i + 1)) + ")";
            expected.add("join_context" + n + all + " join_lambda" + all + " note_context" + n + all + " note_lambda"
                    + all
                    + " op join_context" + n + signature(n, "p") + " -> String; op note_lambda" + signature(n, "arg")
                    + " -> Nothing");
        }

        assertThat(results("Context")).isEqualTo(expected);
    }

    private static String signature(int n, String prefix) {
        return "(" + list(n, ", ", i -> prefix + i + ": Integer") + ")";
    }
}
