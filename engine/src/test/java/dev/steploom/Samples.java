package dev.steploom;

import static dev.steploom.Steploom.each;
import static dev.steploom.Steploom.graph;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;

import dev.steploom.config.ConfigField;
import dev.steploom.config.ConfigMapping;
import dev.steploom.config.ConfigType;
import dev.steploom.config.RunConfig;
import dev.steploom.definition.Executor;
import dev.steploom.definition.ExecutorDefinition;
import dev.steploom.definition.HookDefinition;
import dev.steploom.definition.LoggerDefinition;
import dev.steploom.definition.RetryPolicy;
import dev.steploom.definition.StepLimits;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.execution.RunOptions;
import dev.steploom.instance.Instance;
import dev.steploom.io.FilesystemIOManager;
import dev.steploom.partition.DynamicPartitionsDefinition;
import dev.steploom.partition.MultiPartitionsDefinition;
import dev.steploom.partition.PartitionKeyRange;
import dev.steploom.partition.PartitionScope;
import dev.steploom.partition.PartitionedConfig;
import dev.steploom.partition.PartitionsDefinition;
import dev.steploom.partition.StaticPartitionsDefinition;
import dev.steploom.partition.TimeWindowOptions;
import dev.steploom.partition.TimeWindowPartitionsDefinition;
import dev.steploom.reconstruct.Reconstructable;
import dev.steploom.reconstruct.ReconstructableJob;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.resource.ResourceKey;
import dev.steploom.type.TypeToken;
import java.lang.reflect.Array;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** An object of each class that calls of the API take. */
final class Samples {
    static final Op0<Integer> FIVE = op("five", () -> 5);
    private static final Op1<Integer, Integer> ADD = op("add", (Integer number) -> number + 1);
    private static final Op0<Dynamic<Integer>> MANY = op("many", () -> Dynamic.of(List.of(1, 2)));
    static final Job<Integer> JOB = job("sample", () -> ADD.call(FIVE.call()));
    private static final ResourceKey<String> KEY = Steploom.resource("text", String.class);
    private static final Map<Class<?>, Supplier<?>> MADE = new HashMap<>();

    private static <T> void put(Class<T> type, Supplier<? extends T> made) {
        MADE.put(type, made);
    }

    static {
        put(String.class, () -> "x");
        put(int.class, () -> 1);
        put(long.class, () -> 1L);
        put(double.class, () -> 0.5);
        put(boolean.class, () -> true);
        put(Object.class, () -> "x");
        put(Consumer.class, () -> (Consumer<Object>) Samples::withMinutes);
        put(Class.class, () -> String.class);
        put(Type.class, () -> String.class);
        put(Map.class, Map::of);
        put(List.class, List::of);
        put(Set.class, Set::of);
        put(Collection.class, List::of);
        put(Iterable.class, List::of);
        put(Duration.class, () -> Duration.ofSeconds(1));
        put(Instant.class, () -> Instant.EPOCH);
        put(LocalDate.class, () -> LocalDate.EPOCH);
        put(LocalDateTime.class, () -> LocalDate.EPOCH.atStartOfDay());
        put(ZoneId.class, () -> ZoneOffset.UTC);
        put(Clock.class, Clock::systemUTC);
        put(Path.class, () -> Path.of("target"));
        put(Op1.class, () -> ADD);
        put(OpHandle.class, () -> ADD);
        put(Graph1.class, () -> graph("inner", (Out<Integer> number) -> ADD.call(number)));
        put(Out.class, () -> FIVE.as("one_" + System.nanoTime()).call());
        put(Each.class, () -> each(MANY.as("many_" + System.nanoTime()).call()));
        put(Dynamic.class, () -> Dynamic.of(List.of(1)));
        put(Job.class, () -> JOB);
        put(Jobs.Builder.class, Jobs::builder);
        put(Jobs.class, () -> Jobs.builder().jobs(JOB).build());
        put(JobOptions.class, () -> new JobOptions(dev.steploom.definition.JobDefinition.builder(JOB.graph())));
        put(RunOptions.class, RunOptions::new);
        put(ExecuteInProcessResult.class, JOB::executeInProcess);
        put(JobExecutionResult.class, JOB::executeInProcess);
        put(RunConfig.class, () -> RunConfig.of(Map.of()));
        put(RunConfig.Builder.class, RunConfig::builder);
        put(ConfigField.class, () -> ConfigField.of(String.class));
        put(ConfigMapping.class, () -> ConfigMapping.of(ConfigField.of(String.class), text -> Map.of()));
        put(Executor.class, Executor::inProcess);
        put(ExecutorDefinition.class, () -> JOB.executor());
        put(StepLimits.class, () -> StepLimits.maxConcurrent(2));
        put(RetryPolicy.class, () -> RetryPolicy.of(1));
        put(HookDefinition.class, () -> HookDefinition.onSuccess("hook", context -> {}));
        put(ResourceKey.class, () -> KEY);
        put(ResourceDefinition.class, () -> ResourceDefinition.of("x"));
        put(PartitionScope.class, PartitionScope::current);
        put(PartitionKeyRange.class, () -> new PartitionKeyRange("a", "a"));
        put(PartitionsDefinition.class, () -> StaticPartitionsDefinition.of("a"));
        put(StaticPartitionsDefinition.class, () -> StaticPartitionsDefinition.of("a"));
        put(TimeWindowPartitionsDefinition.class, () -> TimeWindowPartitionsDefinition.daily("2024-01-01"));
        put(
                MultiPartitionsDefinition.class,
                () -> MultiPartitionsDefinition.of(
                        Map.of("a", StaticPartitionsDefinition.of("a"), "b", StaticPartitionsDefinition.of("b"))));
        put(DynamicPartitionsDefinition.class, () -> DynamicPartitionsDefinition.named("dynamic"));
        put(PartitionedConfig.class, () -> PartitionedConfig.ofKeys(List.of("a"), key -> Map.of()));
        put(ReconstructableJob.class, () -> Reconstructable.of(Samples.class, "JOB"));
        put(LoggerDefinition.class, () -> JOB.loggers().values().iterator().next());
        put(TimeWindowOptions.class, Samples::windowOptions);
        put(FilesystemIOManager.class, () -> new FilesystemIOManager(Path.of("target")));
        put(ConfigType.class, () -> ConfigType.STRING_SOURCE);
        put(ClassLoader.class, Samples.class::getClassLoader);
        put(Instance.class, Instance::ephemeral);
        put(TypeToken.class, () -> new TypeToken<Integer>() {});
    }

    private Samples() {}

    /** A text that a parameter of this name takes. */
    static Object of(Parameter parameter) {
        Class<?> type = parameter.getType();
        if (type == String.class && parameter.getName().equals("schedule")) {
            return "0 6 * * *";
        }
        return type == String.class && parameter.getName().equals("start") ? "2024-01-01-00:00" : of(type);
    }

    /** Lets windows of any length begin at the same text. */
    private static void withMinutes(Object options) {
        if (options instanceof TimeWindowOptions windows) {
            windows.keyFormat("uuuu-MM-dd-HH:mm");
        }
    }

    private static TimeWindowOptions windowOptions() {
        List<TimeWindowOptions> made = new ArrayList<>();
        TimeWindowPartitionsDefinition.daily("2024-01-01", made::add);
        return made.get(0);
    }

    static Object of(Class<?> type) {
        Supplier<?> made = MADE.get(type);
        if (made != null) {
            return made.get();
        }
        if (type.isArray()) {
            Object one = Array.newInstance(type.getComponentType(), 1);
            Array.set(one, 0, of(type.getComponentType()));
            return one;
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isInterface()) {
            return Proxy.newProxyInstance(
                    Samples.class.getClassLoader(),
                    new Class<?>[] {type},
                    (self, method, given) -> method.getName().equals("hashCode") ? (Object) 1 : null);
        }
        throw new IllegalArgumentException("There is no sample of " + type);
    }
}
