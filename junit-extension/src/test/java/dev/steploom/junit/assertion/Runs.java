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
    static final TestClock CLOCK = new TestClock();

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

    /** As broken, after two retries with waits of 20 ms. */
    public static final Job<Integer> STUBBORN = job(
            "stubborn",
            () -> ADD_ONE.call(READ.withRetry(new RetryPolicy(2, java.time.Duration.ofMillis(20), null, null))
                    .call(RETURN_FIVE.call())));

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

    /** The text of the failure of an assertion. */
    public static String failure(Runnable assertion) {
        try {
            assertion.run();
        } catch (AssertionError failure) {
            return String.valueOf(failure.getMessage());
        }
        return "(it did not fail)";
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
