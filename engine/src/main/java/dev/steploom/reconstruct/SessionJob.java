package dev.steploom.reconstruct;

import static dev.steploom.reconstruct.ReconstructionProblem.Reason.BOUND_TO_JVM;
import static dev.steploom.reconstruct.ReconstructionProblem.Reason.MALFORMED;

import dev.steploom.carry.CarriedJob;
import dev.steploom.carry.CarryException;
import dev.steploom.definition.JobDefinition;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A job of an interactive session, which carries its own classes and state. */
final class SessionJob extends JobOnDemand {
    private final CarriedJob carried;
    private final ClassLoader parent;
    private final ClassLoader classLoader;

    private SessionJob(CarriedJob carried, ClassLoader parent) {
        this.carried = carried;
        this.parent = parent;
        this.classLoader = carried.classLoader(parent);
    }

    static SessionJob of(JobDefinition job, ClassLoader session) {
        String subject = "job '" + job.name() + "' of this session in another JVM";
        return new SessionJob(refusing(subject, () -> CarriedJob.of(job, session)), session);
    }

    static SessionJob read(String json, ClassLoader parent) {
        return new SessionJob(refusing("the job of an exported session", () -> CarriedJob.fromJson(json)), parent);
    }

    @Override
    public JobDefinition reconstruct() {
        return make(carried.classLoader(parent));
    }

    private JobDefinition make(ClassLoader loader) {
        return refusing("job '" + carried.name() + "' of an exported session", () -> carried.definition(loader));
    }

    /** Returns what finds the classes of {@link #definition}, as values that are read from files need. */
    ClassLoader classLoader() {
        return classLoader;
    }

    @Override
    JobDefinition first() {
        return make(classLoader);
    }

    private static <T> T refusing(String subject, Supplier<T> work) {
        try {
            return work.get();
        } catch (CarryException refused) {
            List<ReconstructionProblem> problems = refused.problems().stream()
                    .map(problem -> new ReconstructionProblem(
                            BOUND_TO_JVM,
                            problem.name(),
                            problem.message() + " (" + problem.type() + ").",
                            problem.suggestion()))
                    .toList();
            throw new ReconstructionException(
                    subject,
                    problems.isEmpty() ? List.of(ReconstructionProblem.of(MALFORMED, refused.text(), null)) : problems,
                    refused.getCause());
        }
    }

    @Override
    public String toJson() {
        return carried.toJson();
    }

    /** Two exports are the same job if they carry the same. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SessionJob job && job.toJson().equals(toJson());
    }

    @Override
    public int hashCode() {
        return carried.name().hashCode();
    }

    /**
     * Returns the export as a user reads it.
     *
     * @return its job and how much is carried
     */
    @Override
    public String toString() {
        return carried.toString();
    }
}
