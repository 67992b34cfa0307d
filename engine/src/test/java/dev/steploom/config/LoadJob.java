package dev.steploom.config;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;

import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Steploom;
import dev.steploom.definition.OpContext;
import dev.steploom.resource.ResourceDefinition;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A job whose config has something of everything. */
final class LoadJob {
    enum Mode {
        APPEND,
        REPLACE
    }

    @Doc("Where rows come from")
    record Source(String path, @Default(",") String separator, Optional<Integer> skip) {}

    record Limits(
            int limit,
            @Default("10s") Duration waitTime,
            @Default("APPEND") Mode mode,

            @Doc("Accepted share of bad rows") @Default("0.1")
            double badShare,

            List<Source> sources,
            @Default("{}") Map<String, Long> offsets,
            @Default("true") boolean strict) {}

    static final Op0<Limits> LOAD =
            op("load", (OpContext context) -> context.config(Limits.class)).withConfig(Limits.class);

    static final Op0<String> REPORT = op("report", (OpContext context) -> String.valueOf(context.config()))
            .withConfig(reportField());

    private LoadJob() {}

    private static ConfigField reportField() {
        Map<String, ConfigField> file = new LinkedHashMap<>();
        file.put("path", ConfigField.of(ConfigType.STRING_SOURCE));
        file.put("rows", ConfigField.of(ConfigType.INT).withDefault(100));
        Map<String, ConfigField> targets = new LinkedHashMap<>();
        targets.put("console", ConfigField.shape(Map.of()));
        targets.put("file", ConfigField.shape(file));
        Map<String, ConfigField> fields = new LinkedHashMap<>();
        fields.put("target", ConfigField.of(ConfigType.selector(targets)));
        fields.put("title", ConfigField.of(ConfigType.noneable(ConfigType.STRING)));
        fields.put(
                "width",
                ConfigField.of(ConfigType.scalarUnion(ConfigType.INT, ConfigType.array(ConfigType.INT)))
                        .withDefault(80));
        fields.put(
                "extra",
                ConfigField.of(ConfigType.permissive(Map.of("on", ConfigField.of(ConfigType.BOOL))))
                        .asOptional());
        return ConfigField.shape(fields);
    }

    static Job<Void> create() {
        return job(
                "load_job",
                () -> {
                    LOAD.call();
                    REPORT.call();
                },
                options -> options.resource(
                        Steploom.resource("server", String.class),
                        ResourceDefinition.of("a server")
                                .withConfig(ConfigField.shape(Map.of("port", ConfigField.of(ConfigType.INT))))));
    }

    static Map<String, Object> validConfig() {
        return Map.of(
                "ops",
                Map.of(
                        "load",
                        Map.of(
                                "config",
                                Map.of(
                                        "limit",
                                        5,
                                        "waitTime",
                                        "1m30s",
                                        "sources",
                                        List.of(Map.of("path", "a.csv"), Map.of("path", "b.csv", "skip", 2)),
                                        "offsets",
                                        Map.of("a", 1, "b", 5_000_000_000L))),
                        "report",
                        Map.of("config", Map.of("target", Map.of("file", Map.of("path", "out.txt")), "title", "Rows"))),
                "resources",
                Map.of("server", Map.of("config", Map.of("port", 8080))));
    }
}
