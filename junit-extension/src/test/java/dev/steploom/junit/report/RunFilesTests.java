package dev.steploom.junit.report;

import static dev.steploom.Steploom.all;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.value;
import static dev.steploom.junit.assertion.Runs.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.Job;
import dev.steploom.Op1;
import dev.steploom.Out;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.junit.assertion.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of a run. */
class RunFilesTests {
    private static final Op1<List<Integer>, Integer> COUNT = op(RunFilesTests::count);
    private static final Op1<String, Integer> ATTACK = op(RunFilesTests::attack);

    @TempDir
    private Path folder;

    static int count(List<Integer> numbers) {
        if (!numbers.isEmpty()) {
            throw new IllegalStateException("no");
        }
        return 0;
    }

    static int attack(String text) {
        if (!text.isEmpty()) {
            throw new IllegalStateException("</pre><script>alert('x')</script>\u0000\u001b");
        }
        return 0;
    }

    private String html(JobExecutionResult result) throws IOException {
        return Files.readString(RunFiles.write(result, folder).html());
    }

    private JsonNode json(JobExecutionResult result) throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(RunFiles.write(result, folder).json()));
    }

    @Test
    void areNamedAfterTheJobAndTheRun() throws IOException {
        RunFiles files = RunFiles.write(run(Runs.DO_STUFF, o -> o.runId("a/../b")), folder.resolve("new/reports"));

        assertThat(files.html())
                .isEqualTo(folder.resolve("new/reports/do_stuff-a____b.html"))
                .exists();
        assertThat(files.json())
                .isEqualTo(folder.resolve("new/reports/do_stuff-a____b.json"))
                .exists();
    }

    @Test
    void thePageShowsWhatWentWrongTheTimelineTheGraphTheStepsAndTheEvents() throws IOException {
        String html = html(run(Runs.STUBBORN, o -> o.runId("one").tags(Map.of("team", "weather"))));

        assertThat(html)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("<title>stubborn: failure</title>", "run one, began at 2024-01-01T", "tags {team=weather}")
                .contains("<pre>step &#39;read&#39; failed after 3 attempts\n  input number: Integer 5\n")
                .contains("<td>read</td><td>failed</td><td>3</td><td>number=5</td>")
                .contains("<td>add_one</td><td>upstream failed</td><td></td><td></td><td></td>")
                .contains("<td>STEP_RESTARTED</td><td>read</td><td>attempt 2</td>")
                .contains("prefers-color-scheme: dark")
                .endsWith("</body>\n</html>\n");
        assertThat(html.split("<svg ", -1)).hasSize(3);
        assertThat(html.split("</svg>", -1)).hasSize(3);
    }

    @Test
    void thePageNeedsNothingBesideIt() throws IOException {
        assertThat(html(run(Runs.DO_STUFF)))
                .doesNotContain("<script", "<link", "<img", "src=", "@import", "url(")
                .doesNotContain("What went wrong");
    }

    @Test
    void thePageEscapesWhateverUsersWrite() throws IOException {
        String html = html(run(
                job("attacked", () -> ATTACK.call(value("<img src=x onerror=alert(1)>"))),
                o -> o.tags(Map.of("<b>", "\"'&"))));

        assertThat(html)
                .doesNotContain("<script>", "<img", "<b>", "\u0000", "\u001b")
                .contains("&lt;img src=x onerror=alert(1)&gt;", "{&lt;b&gt;=&quot;&#39;&amp;}");
    }

    @Test
    void thePageStaysSmallForTenThousandSteps() throws IOException {
        Job<Integer> large = job("large", () -> {
            Out<Integer> five = Runs.RETURN_FIVE.call();
            List<Out<Integer>> ends = new ArrayList<>();
            for (int i = 0; i < 10_000; i++) {
                ends.add(Runs.ADD_ONE.call(five));
            }
            return COUNT.call(all(ends));
        });
        JobExecutionResult result = run(large);

        String html = html(result);

        assertThat(html.length()).isLessThan(1_000_000);
        assertThat(html)
                .contains("<td>count</td><td>failed</td>")
                .contains("<p>9502 more steps that did not fail are in the JSON file</p>")
                .contains("more events are in the JSON file</p>");
        assertThat(json(result).get("steps").size()).isEqualTo(10_002);
        assertThat(json(result).get("events").size()).isEqualTo(result.events().size());
    }

    @Test
    void jsonHasTheRunItsStepsAndItsEvents() throws IOException {
        JsonNode run = json(run(Runs.STUBBORN, o -> o.runId("one").tags(Map.of("team", "weather"))));

        assertThat(run.get("job").asString()).isEqualTo("stubborn");
        assertThat(run.get("runId").asString()).isEqualTo("one");
        assertThat(run.get("status").asString()).isEqualTo("FAILURE");
        assertThat(run.get("tags").get("team").asString()).isEqualTo("weather");
        assertThat(run.get("error").get("class").asString()).isEqualTo("java.io.UncheckedIOException");
        assertThat(run.get("error").get("cause").get("message").asString()).isEqualTo("disk full");
        assertThat(run.get("steps").get(1))
                .hasToString("{\"key\":\"read\",\"state\":\"FAILED\",\"attempts\":3,"
                        + "\"inputs\":{\"number\":\"5\"},\"error\":\"UncheckedIOException: cannot read 5\"}");
    }

    @Test
    void jsonTellsWhatOpsReport() throws IOException {
        List<String> events = new ArrayList<>();
        for (JsonNode event : json(run(Runs.LOADING)).get("events")) {
            events.add(event.toString().replaceFirst("\"time\":\"[^\"]*\",", ""));
        }

        assertThat(events)
                .contains(
                        "{\"type\":\"LOADED_INPUT\",\"step\":\"load\",\"input\":\"rows\","
                                + "\"upstreamStep\":\"return_five\",\"upstreamOutput\":\"result\"}",
                        "{\"type\":\"LOG_MESSAGE\",\"step\":\"load\",\"level\":\"WARN\",\"message\":\"line 7 is empty\"}",
                        "{\"type\":\"ASSET_MATERIALIZATION\",\"step\":\"load\",\"asset\":\"raw/flights\","
                                + "\"metadata\":{\"rows\":5}}");
    }
}
