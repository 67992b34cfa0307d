package dev.steploom.reconstruct;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.value;

import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.definition.OpContext;
import dev.steploom.event.AssetMaterialization;
import dev.steploom.partition.StaticPartitionsDefinition;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Jobs that tests run in other processes. */
final class RunnableJobs {
    record Row(String name, int count) {}

    static final Op0<String> GREET = op("greet", (OpContext context) -> context.config("greeting") + ", world");
    static final Job<String> GREETING = job("greeting", () -> GREET.call());

    static final Op0<Integer> PRINT = op("print", () -> {
        System.out.println("printed by the op");
        return 1;
    });
    static final Op1<Integer, Integer> ADD_ONE =
            op("add_one", (Integer number) -> number + 1).inputs("number");
    static final Job<Integer> PRINTING = job("printing", () -> ADD_ONE.call(PRINT.call()));

    static final Op0<Integer> FAIL = op("fail", (OpContext context) -> {
        Exception cause = new NoSuchFileException("rows.csv");
        throw new IllegalStateException("no rows", cause);
    });
    static final Job<Integer> FAILING = job("failing", () -> ADD_ONE.call(FAIL.call()));

    static final Op0<List<Row>> ROWS = op("rows", (OpContext context) -> {
        context.log().info("two rows");
        context.materialize(AssetMaterialization.of("warehouse/rows").withMetadata(Map.of("rows", 2)));
        return List.of(new Row("a", 1), new Row("b", 2));
    });
    static final Job<List<Row>> REPORTING = job("reporting", () -> ROWS.call());

    static final Op0<LocalDate> DAY = op("day", () -> LocalDate.of(2024, 2, 29));
    static final Job<LocalDate> DATED = job("dated", () -> DAY.call());

    static final Op0<String> KEY = op("key", (OpContext context) -> context.partitionKey());
    static final Job<String> PARTITIONED =
            job("partitioned", () -> KEY.call(), j -> j.partitions(StaticPartitionsDefinition.of("2024", "2025")));

    static final Op0<Integer> EXIT = op("exit", () -> {
        System.exit(0);
        return 1;
    });
    static final Job<Integer> EXITING = job("exiting", () -> EXIT.call());

    private RunnableJobs() {}

    static Job<Integer> chain(int length, int start) {
        return job("chain", () -> {
            var at = ADD_ONE.call(value(start));
            for (int i = 1; i < length; i++) {
                at = ADD_ONE.call(at);
            }
            return at;
        });
    }

    @SuppressWarnings("DoNotCallSuggester")
    static Job<Integer> unlucky() {
        throw new UncheckedIOException(new NoSuchFileException("jobs.yaml"));
    }
}
