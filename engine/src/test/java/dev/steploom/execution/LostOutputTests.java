package dev.steploom.execution;

import static dev.steploom.Steploom.each;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.Dynamic;
import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Steploom;
import dev.steploom.io.FilesystemIOManager;
import dev.steploom.io.IOManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What to do, when the file of an output that a re-execution needs is gone, is what the message says. */
class LostOutputTests {
    private static final Op0<Dynamic<Integer>> MANY = op("many", () -> Dynamic.of(List.of(1, 2)));
    private static final Op1<Integer, Integer> DOUBLE = op("double_", (Integer number) -> number * 2);

    @TempDir
    Path folder;

    private final AtomicBoolean broken = new AtomicBoolean(true);
    private Job<Integer> sum;
    private ExecuteInProcessResult<Integer> failed;

    @BeforeEach
    void aMappedOutputIsLost() throws IOException {
        Op1<List<Integer>, Integer> add = op("sum", (List<Integer> numbers) -> {
            if (broken.get()) {
                throw new IllegalStateException("no network");
            }
            return numbers.stream().mapToInt(Integer::intValue).sum();
        });
        sum = job(
                "sum_of_many",
                () -> add.call(each(MANY.call()).map(DOUBLE).collect()),
                options -> options.resource(
                        Steploom.resource("io_manager", IOManager.class), new FilesystemIOManager(folder)));
        failed = sum.execute(options -> options.runId("run-1"));
        broken.set(false);
        Files.delete(folder.resolve("run-1/double_[1]/result.json"));
    }

    @Test
    void goingOnWithoutItSaysWhatToRunAgain() {
        assertThat(sum.reexecute(failed)
                        .failures()
                        .get("sum")
                        .error()
                        .rootCause()
                        .message())
                .endsWith(
                        ": nothing is kept for output \"result\" of step 'double_[1]' of run run-1. Run that step again:"
                                + " reexecute(earlier, o -> o.stepSelection(\"double_[1]*\"))");
    }

    @Test
    void runningThatAgainMakesIt() {
        ExecuteInProcessResult<Integer> mended = sum.reexecute(failed, o -> o.stepSelection("double_[1]*"));

        assertThat(mended.executionOrder()).containsExactly("double_[1]", "sum");
        assertThat(mended.output()).isEqualTo(6);
    }
}
