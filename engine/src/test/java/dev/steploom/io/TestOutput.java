package dev.steploom.io;

import dev.steploom.event.MetadataValue;
import dev.steploom.type.RuntimeType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An output for tests of managers. */
record TestOutput(
        String runId,
        String stepKey,
        String output,
        String mappingKey,
        String partitionKey,
        RuntimeType type,
        Map<String, Object> added)
        implements OutputContext {

    static TestOutput of(String runId, String stepKey, String output, RuntimeType type) {
        return new TestOutput(runId, stepKey, output, null, null, type, new LinkedHashMap<>());
    }

    TestOutput under(String key) {
        return new TestOutput(runId, stepKey, output, key, partitionKey, type, added);
    }

    TestOutput ofPartition(String key) {
        return new TestOutput(runId, stepKey, output, mappingKey, key, type, added);
    }

    @Override
    public String jobName() {
        return "job";
    }

    @Override
    public Map<String, MetadataValue> metadata() {
        return Map.of();
    }

    @Override
    public void addMetadata(Map<String, ? extends Object> values) {
        added.putAll(values);
    }

    @Override
    public Logger log() {
        return LoggerFactory.getLogger("io");
    }

    /** A load of this output. */
    InputContext load() {
        TestOutput upstream = this;
        return new InputContext() {
            @Override
            public String jobName() {
                return "job";
            }

            @Override
            public String runId() {
                return "reader";
            }

            @Override
            public String stepKey() {
                return "down";
            }

            @Override
            public String input() {
                return "x";
            }

            @Override
            public String partitionKey() {
                return upstream.partitionKey();
            }

            @Override
            public RuntimeType type() {
                return upstream.type();
            }

            @Override
            public OutputContext upstream() {
                return upstream;
            }

            @Override
            public Object config() {
                return null;
            }

            @Override
            public Logger log() {
                return upstream.log();
            }
        };
    }
}
