package dev.steploom.definition;

import org.jspecify.annotations.Nullable;

/** What a graph builder was told of a name: its invocation and its dependencies, in whatever order they came. */
final class NodeDraft {
    private final String name;
    private @Nullable NodeInvocation invocation;
    private @Nullable Link first;
    private @Nullable Node node;

    NodeDraft(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    @Nullable
    NodeInvocation invocation() {
        return invocation;
    }

    void invocation(NodeInvocation written) {
        this.invocation = written;
    }

    /** Returns the node that was made of it; null before, and if there is none. */
    @Nullable
    Node node() {
        return node;
    }

    void node(@Nullable Node made) {
        this.node = made;
    }

    /** Returns the first dependency. */
    @Nullable
    Link first() {
        return first;
    }

    /** Adds a dependency behind the others, or puts it in the place of the one that the input had. */
    void connect(String input, Dependency dependency) {
        if (first == null) {
            first = new Link(input, dependency);
            return;
        }
        Link link = first;
        while (!link.input.equals(input) && link.next != null) {
            link = link.next;
        }
        if (link.input.equals(input)) {
            link.dependency = dependency;
        } else {
            link.next = new Link(input, dependency);
        }
    }

    /** The dependency of one input: most nodes have one or two, for which a map would weigh ten times as much. */
    static final class Link {
        final String input;
        Dependency dependency;

        @Nullable
        Link next;

        private Link(String input, Dependency dependency) {
            this.input = input;
            this.dependency = dependency;
        }
    }
}
