package dev.steploom.plan;

import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.Node;
import org.jspecify.annotations.Nullable;

/** Finds out, input by input, whether a step runs once, once per key, or collects. */
final class StepShape {
    private final PlanBuilder plan;
    private final Node node;
    private final @Nullable Scope scope;
    private int mapSource = -1;
    private boolean collects;

    StepShape(PlanBuilder plan, Node node, @Nullable Scope scope) {
        this.plan = plan;
        this.node = node;
        this.scope = scope;
    }

    void add(@Nullable InputSource source) {
        if (source instanceof InputSource.Collect) {
            collects = true;
        } else if (source instanceof InputSource.Slot slot) {
            mapOver(slot.slot());
        } else if (source instanceof InputSource.FirstOf firstOf) {
            for (int slot : firstOf.slots()) {
                if (plan.isDynamic(slot) || plan.isMapped(slot)) {
                    throw refused("takes the first of outputs downstream of a dynamic output. Collect them instead");
                }
            }
        }
    }

    private void mapOver(int slot) {
        int source = plan.isDynamic(slot) ? slot : plan.mapSource.get(plan.slotStep.get(slot));
        if (source < 0) {
            return;
        }
        if ((plan.isDynamic(slot) && plan.isMapped(slot)) || (mapSource >= 0 && mapSource != source)) {
            throw refused("is downstream of two dynamic outputs. Collect one of them first");
        }
        mapSource = source;
    }

    StepKind kind() {
        if (collects && mapSource >= 0) {
            throw refused("cannot both collect one dynamic output and run for each key of another");
        }
        if (collects) {
            return StepKind.COLLECT;
        }
        return mapSource >= 0 ? StepKind.MAPPED : StepKind.PLAIN;
    }

    int mapSource() {
        return mapSource;
    }

    private GraphDefinitionException refused(String what) {
        return new GraphDefinitionException(
                "op '" + Scope.prefixOf(scope) + node.name() + "' " + what + ".", node.location());
    }
}
