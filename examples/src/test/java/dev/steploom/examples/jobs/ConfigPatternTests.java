package dev.steploom.examples.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.config.ConfigException;
import dev.steploom.config.RunConfig;
import dev.steploom.event.Event;
import dev.steploom.execution.JobExecutionResult;
import org.junit.jupiter.api.Test;

class ConfigPatternTests {
    @Test
    void aJobRunsWithTheConfigThatItHasWithIt() {
        assertThat(logged(DefaultConfig.DO_IT_ALL_WITH_DEFAULT_CONFIG.executeInProcess()))
                .isEqualTo("config_param: stuff");
        assertThat(DefaultConfig.DO_IT_ALL_WITH_DEFAULT_CONFIG.runConfig()).isEqualTo(DefaultConfig.DEFAULT_CONFIG);
    }

    @Test
    void whoLaunchesTheJobMayGiveAnother() {
        RunConfig other = RunConfig.parse("ops: {do_something: {config: {configParam: other}}}");

        assertThat(logged(DefaultConfig.DO_IT_ALL_WITH_DEFAULT_CONFIG.executeInProcess(o -> o.runConfig(other))))
                .isEqualTo("config_param: other");
    }

    @Test
    void aMappingMakesTheConfigOfOpsFromAFewValues() {
        RunConfig simple = RunConfig.parse("simplifiedParam: stuff");

        assertThat(logged(SimplifiedConfig.DO_IT_ALL_WITH_SIMPLIFIED_CONFIG.executeInProcess(o -> o.runConfig(simple))))
                .isEqualTo("config_param: stuff");
        assertThat(SimplifiedConfig.DO_IT_ALL_WITH_SIMPLIFIED_CONFIG
                        .definition()
                        .configMapping())
                .isSameAs(SimplifiedConfig.SIMPLIFIED_CONFIG);
    }

    @Test
    void aJobWithAMappingTakesNothingElse() {
        RunConfig standard = RunConfig.parse("ops: {do_something: {config: {configParam: stuff}}}");

        assertThatThrownBy(() ->
                        SimplifiedConfig.DO_IT_ALL_WITH_SIMPLIFIED_CONFIG.executeInProcess(o -> o.runConfig(standard)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("there is no field \"ops\" here")
                .hasMessageContaining("the field \"simplifiedParam\" is missing");
    }

    private static String logged(JobExecutionResult result) {
        assertThat(result.success()).isTrue();
        assertThat(result.logs()).hasSize(1);
        Event.LogMessage message = result.logs().get(0);
        return message.message();
    }
}
