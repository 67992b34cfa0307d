package dev.steploom.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResourceGraphTests {

    private static ResourceDefinition requiring(String... keys) {
        return ResourceDefinition.from(() -> "made").requires(List.of(keys));
    }

    @Test
    void ordersLevelByLevelAndByKeyWithinALevel() {
        ResourceGraph graph = ResourceGraph.of(Map.of(
                "z", requiring(),
                "y", requiring("w"),
                "x", requiring(),
                "w", requiring(),
                "v", requiring("y", "z"),
                "unused", requiring()));

        assertThat(graph.problems()).isEmpty();
        assertThat(graph.order(List.of("z", "y", "x", "w", "v"))).containsExactly("w", "x", "z", "y", "v");
    }

    @Test
    void takesWhatIsRequiredInTurnAndNothingElse() {
        ResourceGraph graph = ResourceGraph.of(
                Map.of("a", requiring("b"), "b", requiring("c"), "c", requiring(), "d", requiring("a")));

        assertThat(graph.order(List.of("b"))).containsExactly("c", "b");
    }

    @Test
    void namesEveryResourceOfACircle() {
        ResourceGraph graph = ResourceGraph.of(
                Map.of("a", requiring("b"), "b", requiring("c"), "c", requiring("b"), "d", requiring()));

        assertThat(graph.problems())
                .containsExactly(
                        "resources require each other in a circle: b → c → b. Make one of them without the next.");
    }

    @Test
    void namesAResourceThatRequiresItself() {
        assertThat(ResourceGraph.of(Map.of("a", requiring("a"))).problems())
                .containsExactly("resources require each other in a circle: a → a. Make one of them without the next.");
    }

    @Test
    void namesWhatIsMissingWithWhoRequiresItAndTheNearestKey() {
        assertThat(ResourceGraph.of(Map.of("client", requiring("databse"), "database", requiring()))
                        .problems())
                .containsExactly(
                        "resource \"client\" requires resource \"databse\", which the job does not have. Did you "
                                + "mean \"database\"?");
    }

    @Test
    void namesBadKeys() {
        assertThat(ResourceGraph.of(Map.of("bad-key", requiring(), "1st", requiring(), "_fine1", requiring()))
                        .problems())
                .containsExactly(
                        "resource key \"1st\" is not a valid name. Keys consist of letters, digits and underscores, and do "
                                + "not begin with a digit.",
                        "resource key \"bad-key\" is not a valid name. Keys consist of letters, digits and underscores, "
                                + "and do not begin with a digit.");
    }

    @Test
    void refusesToMakeWhatIsNotThere() {
        assertThatThrownBy(() -> ResourceGraph.of(Map.of("server", requiring())).order(List.of("sever")))
                .isInstanceOf(ResourceException.class)
                .hasMessage("There is no resource \"sever\". Did you mean \"server\"?");
    }

    @Test
    void ordersAChainOfTenThousand() {
        Map<String, ResourceDefinition> chain = new java.util.HashMap<>();
        chain.put("r0", requiring());
        for (int i = 1; i < 10_000; i++) {
            chain.put("r" + i, requiring("r" + (i - 1)));
        }

        assertThat(ResourceGraph.of(chain).order(List.of("r9999")))
                .hasSize(10_000)
                .startsWith("r0", "r1");
    }
}
