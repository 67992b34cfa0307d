package dev.steploom.reconstruct;

import dev.steploom.definition.JobDefinition;
import org.jspecify.annotations.Nullable;

/** A job whose definition is made when it is first asked for, and kept. */
abstract sealed class JobOnDemand implements ReconstructableJob permits JobPointer, SessionJob {
    private volatile @Nullable JobDefinition definition;

    /** Makes the definition that is kept. */
    abstract JobDefinition first();

    @Override
    public final JobDefinition definition() {
        JobDefinition known = definition;
        if (known == null) {
            synchronized (this) {
                known = definition;
                if (known == null) {
                    known = first();
                    definition = known;
                }
            }
        }
        return known;
    }
}
