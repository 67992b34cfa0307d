package dev.steploom.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.steploom.config.ConfigField;
import dev.steploom.config.ConfigType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class OpenResourcesTests {
    private static final ResourceKey<String> NAME = new ResourceKey<>("name", String.class);

    private static OpenResources open(Map<String, ResourceDefinition> definitions, Map<String, Object> configs) {
        return new OpenResources(
                ResourceGraph.of(definitions),
                new ResourceRun("job", "run-1", Map.of("team", "blue"), configs, LoggerFactory.getLogger("resources")));
    }

    private static OpenResources open(Map<String, ResourceDefinition> definitions) {
        return open(definitions, Map.of());
    }

    @Test
    void everyTeardownRunsExactlyOnceInReverseWhateverFails() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int failedInits = 0;
        int failedTeardowns = 0;
        for (int round = 0; round < 500; round++) {
            RandomResources resources = new RandomResources(random);
            List<String> required = resources.definitions.keySet().stream()
                    .filter(key -> random.nextBoolean())
                    .toList();
            OpenResources open = open(resources.definitions);
            try {
                open.create(required);
            } catch (ResourceException e) {
                failedInits++;
            }
            List<OpenResources.TeardownFailure> failures = open.tearDown();
            failures.addAll(open.tearDown()); // A second call finds nothing left.

            List<String> reversed = new ArrayList<>(resources.made);
            Collections.reverse(reversed);
            String which = "round " + round + " of seed " + seed;
            assertThat(resources.tornDown).as(which).isEqualTo(reversed);
            assertThat(resources.teardowns.values()).as(which).allMatch(times -> times == 1);
            assertThat(failures).as(which).hasSize(resources.failingTeardowns);
            failedTeardowns += failures.size();
            Thread.interrupted(); // Kept for the caller, when a teardown was interrupted.
        }
        assertThat(failedInits).as("seed " + seed).isPositive();
        assertThat(failedTeardowns).as("seed " + seed).isPositive();
    }

    @Test
    void closesWhatItMadeButNoValueOfOthers() {
        List<String> closed = new ArrayList<>();
        AutoCloseable mine = () -> closed.add("made");
        AutoCloseable yours = () -> closed.add("given");
        OpenResources open =
                open(Map.of("made", ResourceDefinition.from(() -> mine), "given", ResourceDefinition.of(yours)));

        open.create(List.of("made", "given"));
        assertThat(open.tearDown()).isEmpty();

        assertThat(closed).containsExactly("made");
    }

    @Test
    void aTeardownTakesThePlaceOfClosing() {
        List<String> calls = new ArrayList<>();
        AutoCloseable resource = () -> calls.add("closed");
        OpenResources open =
                open(Map.of("r", ResourceDefinition.from(context -> resource, made -> calls.add("torn down"))));

        open.create(List.of("r"));
        open.tearDown();

        assertThat(calls).containsExactly("torn down");
    }

    @Test
    void teardownsAreNotInterruptedByAnInterruptFromBefore() throws Exception {
        List<Boolean> seen = new ArrayList<>();
        OpenResources open = open(Map.of(
                "r",
                ResourceDefinition.from(
                        context -> "r", made -> seen.add(Thread.currentThread().isInterrupted()))));
        open.create(List.of("r"));

        Thread.currentThread().interrupt();
        open.tearDown();

        assertThat(seen).containsExactly(false);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void tellsAResourceItsConfigItsRunAndWhatItRequires() {
        record Greeting(String word, int times) {}
        ResourceDefinition greeting = ResourceDefinition.from(context -> context.config(Greeting.class)
                                .word()
                        + " " + context.resource(NAME) + " from " + context.key() + " of " + context.jobName() + "/"
                        + context.runId() + " for " + context.runTags().get("team") + ", "
                        + context.config("times") + " times")
                .withConfig(Greeting.class)
                .requires(NAME);
        OpenResources open = open(
                Map.of("greeting", greeting, "name", ResourceDefinition.of("Ada")),
                Map.of("greeting", Map.of("word", "hello", "times", 3)));

        open.create(List.of("greeting"));

        assertThat(open.get(new ResourceKey<>("greeting", String.class)))
                .isEqualTo("hello Ada from greeting of job/run-1 for blue, 3 times");
    }

    @Test
    void saysWhichResourceCouldNotBeMadeAndWhy() {
        OpenResources open = open(Map.of("db", ResourceDefinition.from(() -> {
            throw new java.net.ConnectException("refused");
        })));

        assertThatThrownBy(() -> open.create(List.of("db")))
                .isInstanceOfSatisfying(
                        ResourceException.class, e -> assertThat(e.key()).isEqualTo("db"))
                .hasMessage("The resource \"db\" could not be made: ConnectException: refused")
                .hasRootCauseInstanceOf(java.net.ConnectException.class);
    }

    @Test
    void refusesAnUndeclaredRequirement() {
        OpenResources open = open(Map.of(
                "client",
                ResourceDefinition.from(context -> context.resource(NAME)),
                "name",
                ResourceDefinition.of("x")));

        assertThatThrownBy(() -> open.create(List.of("name", "client")))
                .hasMessageContaining("resource \"client\" asks for resource \"name\" without declaring it. Add "
                        + ".requires(...) to its definition.");
    }

    @Test
    void refusesAConfigThatIsNotDeclared() {
        record Limits(int limit) {}
        OpenResources open = open(Map.of("client", ResourceDefinition.from(context -> context.config(Limits.class))));

        assertThatThrownBy(() -> open.create(List.of("client")))
                .hasMessageContaining("resource \"client\" asks for config as Limits without declaring it. Add "
                        + ".withConfig(Limits.class) to its definition.");
    }

    @Test
    void saysWhatAResourceOfAnotherTypeIs() {
        OpenResources open = open(Map.of("name", ResourceDefinition.of(7)));
        open.create(List.of("name"));

        assertThatThrownBy(() -> open.get(NAME))
                .isInstanceOf(ResourceException.class)
                .hasMessage(
                        "The resource \"name\" is asked for as String, but is Integer 7. Bind a value of that type.");
    }

    @Test
    void knowsBeforeItIsMadeWhatAResourceCannotBe() {
        assertThat(ResourceDefinition.of("text").mayBe(Integer.class)).isFalse();
        assertThat(ResourceDefinition.from(() -> "text").mayBe(Integer.class)).isTrue();
        assertThat(ResourceDefinition.from(() -> "text").ofType(String.class).mayBe(Integer.class))
                .isFalse();
        assertThat(ResourceDefinition.mock(Runnable.class).mayBe(Runnable.class))
                .isTrue();
    }

    @Test
    void showsItselfToAReader() {
        assertThat(ResourceDefinition.of("text")).hasToString("resource (value text)");
        assertThat(ResourceDefinition.from(() -> "x")
                        .withConfig(ConfigField.of(ConfigType.INT))
                        .requires(NAME)
                        .describedAs("the greeter"))
                .hasToString("resource (the greeter, requires name)");
    }
}
