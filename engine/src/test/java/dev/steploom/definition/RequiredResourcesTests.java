package dev.steploom.definition;

import static dev.steploom.Steploom.graph;
import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static org.assertj.core.api.Assertions.assertThat;

import dev.steploom.Graph0;
import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.io.IOManager;
import dev.steploom.io.InputManager;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.resource.ResourceKey;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is known of the resources that a job asks for. */
class RequiredResourcesTests {
    private static final ResourceKey<CharSequence> TEXT = new ResourceKey<>("text", CharSequence.class);
    private static final ResourceKey<String> WORD = new ResourceKey<>("text", String.class);
    private static final Op0<Integer> ONE = op("one", () -> 1);

    @Test
    void anOpsKeysSayAsWhatItAsks() {
        Job<Integer> job = job("j", () -> ONE.requires(TEXT).call());

        assertThat(RequiredResources.types(job.definition())).containsExactly(entry("text", CharSequence.class));
    }

    @Test
    void aKeyThatIsAskedForAsDifferentThingsHasToBeAllOfThem() {
        Graph0<Integer> inner = graph("inner", () -> ONE.requires(TEXT).call());
        HookDefinition hook = HookDefinition.onSuccess("notify", context -> {}).requires(WORD);
        Job<Integer> job = job("j", () -> inner.call(), o -> o.hooks(hook));

        assertThat(RequiredResources.types(job.definition()))
                .containsExactly(entry("text", CharSequence.class, String.class));
    }

    @Test
    void aKeyWithoutATypeIsNotAmongThem() {
        OpDefinition op = OpDefinition.builder("one", context -> {})
                .requires(List.of("text"))
                .build();
        JobDefinition job = JobDefinition.builder(
                        GraphDefinition.builder("g").define(op).build())
                .build();

        assertThat(RequiredResources.of(job)).containsOnlyKeys("text");
        assertThat(RequiredResources.types(job)).isEmpty();
    }

    @Test
    void managersAreIoManagersOrInputManagers() {
        ResourceKey<IOManager> keeper = new ResourceKey<>("keeper", IOManager.class);
        ResourceKey<InputManager> loader = new ResourceKey<>("loader", InputManager.class);
        Op1<Integer, Integer> next = op("next", (Integer number) -> number + 1)
                .inputs("number")
                .loadedBy("number", loader)
                .keptBy(keeper);
        Job<Integer> job = job("j", () -> next.call(ONE.call()));

        assertThat(RequiredResources.types(job.definition()))
                .containsExactly(entry("keeper", IOManager.class), entry("loader", InputManager.class));
    }

    @Test
    void whatABoundResourceRequiresIsAmongThem() {
        ResourceDefinition server =
                ResourceDefinition.from(() -> "server").requires(TEXT).requires(List.of("port"));
        Job<Integer> job = job(
                "j",
                () -> ONE.call(),
                o -> o.resource(new ResourceKey<>("server", String.class), server)
                        .resource(TEXT, "localhost")
                        .resource(new ResourceKey<>("port", Integer.class), 80));

        assertThat(RequiredResources.types(job.definition())).containsExactly(entry("text", CharSequence.class));
    }

    private static Map.Entry<String, Set<Class<?>>> entry(String key, Class<?>... types) {
        return Map.entry(key, Set.of(types));
    }
}
