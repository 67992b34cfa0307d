package dev.steploom.reconstruct;

import dev.steploom.definition.JobSource;

/** Lets classes of other packages make jobs. */
public final class PublicJobs {
    private PublicJobs() {}

    /** See {@link PointedJobs#saying}. */
    public static JobSource saying(String method, Object... arguments) {
        return PointedJobs.saying(method, arguments);
    }
}
