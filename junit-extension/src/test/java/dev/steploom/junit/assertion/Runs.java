package dev.steploom.junit.assertion;

import static dev.steploom.Steploom.each;
import static dev.steploom.Steploom.graph;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;

import dev.steploom.Dynamic;
import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Graph1;
import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Op2;
import dev.steploom.Out;
import dev.steploom.Outputs;
import dev.steploom.definition.OpContext;
import dev.steploom.definition.RetryPolicy;
import dev.steploom.event.AssetMaterialization;
import dev.steploom.execution.RunOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Jobs whose runs the tests make assertions about. Each op takes ten milliseconds of a clock of their own. */
public final class Runs {
    private static final Path SOURCE = Path.of("src/test/java/dev/steploom/junit/assertion/Runs.java");
    public static final TestClock CLOCK = new TestClock();

    public static final Op0<Integer> RETURN_FIVE = op(Runs::returnFive);
    public static final Op1<Integer, Integer> ADD_ONE = op(Runs::addOne);
    public static final Op2<Integer, Integer, Integer> ADDER = op(Runs::adder);
    public static final Op1<Integer, Integer> READ = op(Runs::read);
    public static final Op1<Integer, Odd> ODD = op(Runs::odd);
    public static final Op1<Integer, Dynamic<Integer>> RANGE = op(Runs::range);
    public static final Op1<Integer, Integer> LOAD = op(Runs::load);

    /** A number if it is odd. */
    @Outputs
    public record Odd(Optional<Integer> number) {}

    private Runs() {}

    static int returnFive() {
        CLOCK.take(10);
        return 5;
    }

    static int addOne(int number) {
        CLOCK.take(10);
        return number + 1;
    }

    static int adder(int a, int b) {
        CLOCK.take(10);
        return a + b;
    }

    static int read(int number) {
        CLOCK.take(10);
        try {
            throw new IOException("disk full"); // the cause is thrown here
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + number, e); // read throws here
        }
    }

    static Odd odd(int number) {
        CLOCK.take(10);
        return new Odd(number % 2 == 1 ? Optional.of(number) : Optional.empty());
    }

    static Dynamic<Integer> range(int n) {
        CLOCK.take(10);
        return Dynamic.of(java.util.stream.IntStream.range(0, n).boxed().toList());
    }

    static int load(OpContext context, int rows) {
        CLOCK.take(10);
        context.log().warn("line 7 is empty");
        context.materialize(AssetMaterialization.of("raw/flights").withMetadata(Map.of("rows", rows)));
        return rows;
    }

    /** return_five, then add_one and add_one_2, then adder: 12. */
    public static final Job<Integer> DO_STUFF = job("do_stuff", () -> {
        var five = RETURN_FIVE.call();
        return ADDER.call(ADD_ONE.call(five), ADD_ONE.call(five));
    });

    /** read fails, and add_one does not run. */
    public static final Job<Integer> BROKEN = job("broken", () -> ADD_ONE.call(READ.call(RETURN_FIVE.call())));

    private static final Op1<Integer, Integer> READ_AGAIN =
            READ.withRetry(new RetryPolicy(2, java.time.Duration.ofMillis(20), null, null));

    /** As broken, after two retries with waits of 20 ms. */
    public static final Job<Integer> STUBBORN =
            job("stubborn", () -> ADD_ONE.call(READ_AGAIN.call(RETURN_FIVE.call())));

    /** 6 is not odd, so the second add_one is skipped. */
    public static final Job<Void> BRANCH = job("branch", () -> {
        ADD_ONE.as("print").call(ODD.call(ADD_ONE.call(RETURN_FIVE.call())).opt(Odd::number));
    });

    /** add_one runs for each number from 0 to 4. */
    public static final Job<Void> MAPPED = job("mapped", () -> {
        each(RANGE.call(RETURN_FIVE.call())).map(ADD_ONE);
    });

    private static final Graph1<Integer, Integer> ADD_TWO = graph(
            "add_two",
            (Out<Integer> x) -> ADD_ONE.as("second").call(ADD_ONE.as("first").call(x)));

    /** The graph add_two, with steps add_two.first and add_two.second. */
    public static final Job<Integer> NESTED = job("nested", () -> ADD_TWO.call(RETURN_FIVE.call()));

    /** Writes a message and an asset with five rows. */
    public static final Job<Integer> LOADING = job("loading", () -> LOAD.call(RETURN_FIVE.call()));

    /** Runs a job on the clock that its ops move; failures show in the result. */
    public static <R> ExecuteInProcessResult<R> run(Job<R> job) {
        return run(job, o -> {});
    }

    /** Runs a job on the clock that its ops move, with more options. */
    public static <R> ExecuteInProcessResult<R> run(Job<R> job, Consumer<RunOptions> options) {
        return job.executeInProcess(o -> {
            o.clock(CLOCK).raiseOnError(false);
            options.accept(o);
        });
    }

    /** The text of the failure of an assertion, which begins in a line of its own. */
    public static String failure(Runnable assertion) {
        try {
            assertion.run();
        } catch (AssertionError failure) {
            String text = String.valueOf(failure.getMessage());
            return text.startsWith("\n") ? text.substring(1) : text;
        }
        return "(it did not fail)";
    }

    /** The timeline of {@link #DO_STUFF}. */
    public static final String DO_STUFF_TIMELINE = """
            ✓ run succeeded in 40.0 ms: 4 succeeded
              ✓ return_five ▕███████████████                                             ▏  10.0 ms
              ✓ add_one     ▕               ███████████████                              ▏  10.0 ms
              ✓ add_one_2   ▕                              ███████████████               ▏  10.0 ms
              ✓ adder       ▕                                             ███████████████▏  10.0 ms""";

    /** What a page says of the last step of {@link #DO_STUFF}. */
    public static String adderSection() {
        return """


                step 'adder' succeeded
                  input a: Integer 6
                  input b: Integer 6
                  op 'adder' is called at Runs.java:%d""".formatted(line("ADDER.call(ADD_ONE"));
    }

    /** The timeline of {@link #BRANCH}. */
    public static final String BRANCH_TIMELINE = """
            ✓ run succeeded in 30.0 ms: 3 succeeded, 1 skipped
              ✓ return_five ▕████████████████████                                        ▏  10.0 ms
              ✓ add_one     ▕                    ████████████████████                    ▏  10.0 ms
              ✓ odd         ▕                                        ████████████████████▏  10.0 ms
              ↷ print       ▕                                                           ↷▏  skipped""";

    /** The timeline of {@link #LOADING}. */
    public static final String LOADING_TIMELINE = """
            ✓ run succeeded in 20.0 ms: 2 succeeded
              ✓ return_five ▕██████████████████████████████                              ▏  10.0 ms
              ✓ load        ▕                              ██████████████████████████████▏  10.0 ms""";

    /** The page of {@link #BROKEN}, without its head. */
    public static String brokenBody() {
        return BROKEN_TIMELINE + "\n\n" + readSection();
    }

    private static final String BROKEN_TIMELINE = """
            ✗ run failed in 20.0 ms: 1 succeeded, 1 failed
              ✓ return_five ▕██████████████████████████████                              ▏  10.0 ms
              ✗ read        ▕                              ▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▏  10.0 ms
                UncheckedIOException: cannot read 5 ← IOException: disk full""";

    private static String readSection() {
        return """
                step 'read' failed
                  input number: Integer 5
                  UncheckedIOException: cannot read 5
                      at dev.steploom.junit.assertion.Runs.read(Runs.java:%d)
                  caused by IOException: disk full
                      at dev.steploom.junit.assertion.Runs.read(Runs.java:%d)
                  op 'read' is called at Runs.java:%d""".formatted(line("// read throws here"), line("// the cause is thrown here"), line("job(\"broken\""));
    }

    /** The page of {@link #BROKEN} without its head, with what it says of a step before what it says of the one that failed. */
    public static String brokenBody(String section) {
        return BROKEN_TIMELINE + "\n\n" + section + "\n\n" + readSection();
    }

    /** The number of the line of this file that has a text in it. */
    public static int line(String text) {
        try {
            List<String> lines = Files.readAllLines(SOURCE);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).contains(text) && !lines.get(i).contains("line(")) {
                    return i + 1;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException("no line with: " + text);
    }
}
