package dev.steploom.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.steploom.definition.JobConfig;
import dev.steploom.definition.JobDefinition;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MutatedConfigTests {
    private static final int CONFIGS = 1000;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Environment VARIABLES = name -> name.equals("UNSET") ? null : "/home";

    private final JobDefinition job = LoadJob.create().definition();

    /** Each config has a second; the limit is on all of them, as a test that ran alone would time its start. */
    @Test
    @Timeout(60)
    void thousandBrokenConfigsAreRefusedOrResolved() {
        int accepted = 0;
        for (int seed = 0; seed < CONFIGS; seed++) {
            Object config = new ConfigMutations(seed).mutate(LoadJob.validConfig());
            accepted += accepts(() -> RunConfig.fromJson(JSON.writeValueAsString(config)), seed) ? 1 : 0;
        }
        assertThat(accepted).isBetween(50, CONFIGS / 2);
    }

    @Test
    @Timeout(60)
    void thousandBrokenTextsAreRefusedOrResolved() {
        String json = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(LoadJob.validConfig());
        String yaml = json.replaceAll("[\"{},]", "").replaceAll("(?m)^\\s*$\\n", "");
        for (int seed = 0; seed < CONFIGS; seed++) {
            ConfigMutations mutations = new ConfigMutations(seed);
            String text = mutations.mutateText(seed % 2 == 0 ? json : yaml);
            accepts(() -> RunConfig.parse(text), seed);
        }
    }

    @Test
    @Timeout(60)
    void theJsonSchemaAcceptsWhatTheEngineAccepts() {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JobConfig.jsonSchema(job));
        for (int seed = 0; seed < 3 * CONFIGS; seed++) {
            Object config = new ConfigMutations(seed).mutate(LoadJob.validConfig());
            if (config instanceof Map) {
                String json = JSON.writeValueAsString(config);
                boolean accepted = accepts(() -> RunConfig.fromJson(json), seed);
                JsonNode tree = JSON.readTree(json);
                assertThat(schema.validate(tree).isEmpty() && variablesAreSet(json))
                        .as("%s: %s", json, schema.validate(tree))
                        .isEqualTo(accepted);
            }
        }
    }

    /** The one thing that a schema cannot see. */
    private static boolean variablesAreSet(String json) {
        return !json.contains("{\"env\":\"UNSET\"}");
    }

    @FunctionalInterface
    private interface Reader {
        RunConfig read();
    }

    private boolean accepts(Reader reader, int seed) {
        try {
            JobConfig.resolve(job, reader.read(), null, VARIABLES);
            return true;
        } catch (ConfigException refused) {
            assertThat(refused.problems()).isNotEmpty();
            return false;
        } catch (RuntimeException | StackOverflowError other) {
            return fail("seed " + seed, other);
        }
    }
}
