package dev.steploom.reconstruct;

import static dev.steploom.reconstruct.ReconstructionProblem.Reason.LAMBDA;

import dev.steploom.definition.JobSource;
import dev.steploom.definition.SourceLocation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;

/** Finds the static field that a job is kept in, in the class whose code wrote its graph. */
final class HomeField {
    private HomeField() {}

    static JobPointer of(JobSource job) {
        String subject = "job '" + job.name() + "'";
        SourceLocation location = job.definition().graph().location();
        if (location == null) {
            throw notFound(subject, "it does not tell where it is written.");
        }
        Class<?> home = location.declaringClass();
        JobClass.refuseSession(home.getName(), subject);
        return Stream.of(home.getDeclaredFields())
                .filter(field -> holds(field, job))
                .findFirst()
                .map(field -> Pointers.toMember(home, field.getName()))
                .orElseThrow(() -> notFound(
                        subject,
                        "no static field of " + home.getName() + ", where its graph is written (" + location
                                + "), holds it."));
    }

    private static boolean holds(Field field, JobSource job) {
        try {
            return Modifier.isStatic(field.getModifiers())
                    && JobSource.class.isAssignableFrom(field.getType())
                    && field.trySetAccessible()
                    && field.get(null) instanceof JobSource held
                    && held.definition() == job.definition();
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("The field was opened before: " + field, impossible);
        }
    }

    private static ReconstructionException notFound(String subject, String message) {
        return new ReconstructionException(
                subject,
                ReconstructionProblem.of(
                        LAMBDA,
                        message,
                        "Name the field, Reconstructable.of(Jobs.class, \"JOB\"), or the method that makes it: "
                                + "Reconstructable.of(Jobs::makeJob)."));
    }
}
