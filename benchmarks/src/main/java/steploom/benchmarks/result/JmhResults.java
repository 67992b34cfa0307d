package steploom.benchmarks.result;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads what JMH writes. The suite's methods are named for their subject; their parameters say the rest. */
final class JmhResults {
    private static final String ALLOCATION = "gc.alloc.rate.norm";

    private JmhResults() {}

    static ResultFile read(JsonNode results) {
        List<Measurement> measurements = new ArrayList<>();
        for (JsonNode result : results) {
            measurements.add(figure(result, subject(result), result.path("primaryMetric"), Measurement.NANOS_PER_STEP));
            JsonNode bytes = result.path("secondaryMetrics").path(ALLOCATION);
            if (!bytes.isMissingNode()) {
                measurements.add(figure(result, subject(result), bytes, "allocated B/step"));
            }
        }
        return new ResultFile(machine(results.path(0)), measurements);
    }

    private static String subject(JsonNode result) {
        String benchmark = result.path("benchmark").asString();
        return benchmark.substring(benchmark.lastIndexOf('.') + 1);
    }

    private static Measurement figure(JsonNode result, String subject, JsonNode metric, String unit) {
        JsonNode params = result.path("params");
        int size = params.path("size").asInt(1);
        double error = metric.path("scoreError").asDouble(0);
        return new Measurement(
                subject,
                params.path("shape").asString(""),
                size,
                params.path("runner").asString("steploom"),
                unit,
                metric.path("score").asDouble() / size,
                Double.isNaN(error) ? 0 : error / size);
    }

    private static Machine machine(JsonNode result) {
        return new Machine(
                result.path("vmName").asString() + " "
                        + result.path("vmVersion").asString(),
                System.getProperty("os.name"),
                Runtime.getRuntime().availableProcessors(),
                0);
    }
}
