package dev.steploom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.config.ConfigField;
import dev.steploom.config.RunConfig;
import dev.steploom.definition.HookDefinition;
import dev.steploom.definition.LoggerDefinition;
import dev.steploom.definition.RetryPolicy;
import dev.steploom.definition.StepLimits;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.execution.RunOptions;
import dev.steploom.io.FilesystemIOManager;
import dev.steploom.partition.DynamicPartitionsDefinition;
import dev.steploom.partition.MultiPartitionsDefinition;
import dev.steploom.partition.PartitionKeyRange;
import dev.steploom.partition.PartitionScope;
import dev.steploom.partition.PartitionedConfig;
import dev.steploom.partition.StaticPartitionsDefinition;
import dev.steploom.partition.TimeWindowOptions;
import dev.steploom.partition.TimeWindowPartitionsDefinition;
import dev.steploom.reconstruct.Reconstructable;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.resource.ResourceKey;
import dev.steploom.type.TypeToken;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Null where none is taken is refused by the call that gets it, which names its parameter and the line. */
class NullArgumentsTests {
    static Stream<Class<?>> api() {
        return Stream.of(
                Steploom.class,
                Op1.class,
                Graph1.class,
                Job.class,
                JobOptions.class,
                RunOptions.class,
                Jobs.Builder.class,
                Jobs.class,
                Out.class,
                Each.class,
                Dynamic.class,
                ExecuteInProcessResult.class,
                JobExecutionResult.class,
                RunConfig.class,
                RunConfig.Builder.class,
                StepLimits.class,
                RetryPolicy.class,
                HookDefinition.class,
                ResourceKey.class,
                ResourceDefinition.class,
                PartitionKeyRange.class,
                Reconstructable.class);
    }

    /** Of these the engine calls methods in each run, which are not checked: only what makes one of them is. */
    static Stream<Class<?>> definitions() {
        return Stream.of(
                StaticPartitionsDefinition.class,
                TimeWindowPartitionsDefinition.class,
                MultiPartitionsDefinition.class,
                DynamicPartitionsDefinition.class,
                PartitionedConfig.class,
                PartitionScope.class,
                TimeWindowOptions.class,
                FilesystemIOManager.class,
                LoggerDefinition.class,
                ConfigField.class,
                TypeToken.class);
    }

    @ParameterizedTest
    @MethodSource("api")
    void nullIsRefusedByNameOfItsParameter(Class<?> type) {
        assertRefused(NullCall.all(type));
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void nullIsRefusedWhereADefinitionIsMade(Class<?> type) {
        List<NullCall> makers =
                NullCall.all(type).stream().filter(NullCall::makesItsType).toList();

        assertThat(makers).isNotEmpty();
        assertRefused(makers);
    }

    private static void assertRefused(List<NullCall> calls) {
        List<String> wrong = new ArrayList<>();
        for (NullCall call : calls) {
            @Nullable String found = call.problem();
            if (found != null) {
                wrong.add(call + ": " + found);
            }
        }

        assertThat(wrong).isEmpty();
    }
}
