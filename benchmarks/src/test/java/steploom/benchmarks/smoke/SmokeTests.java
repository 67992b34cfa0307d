package steploom.benchmarks.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Everything runs and computes what it should. */
class SmokeTests {
    @Test
    void everythingRunsOnce() throws Exception {
        var said = new ByteArrayOutputStream();

        Smoke.run(new PrintStream(said, true, StandardCharsets.UTF_8));

        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("suite: ", "chain 100: ", "regression: ", "report: ");
    }
}
