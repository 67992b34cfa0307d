package dev.steploom.reconstruct;

import static dev.steploom.reconstruct.ReconstructionProblem.Reason.INSTANCE_MEMBER;
import static dev.steploom.reconstruct.ReconstructionProblem.Reason.LAMBDA;

import dev.steploom.type.LambdaReader;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.SerializedLambda;

/** Reads which method a {@link JobFunction} stands for, and refuses what stands for none that has a name. */
final class MethodReference {
    private MethodReference() {}

    static JobPointer follow(JobFunction function) {
        SerializedLambda lambda = LambdaReader.read(function);
        if (lambda == null) {
            String type = function.getClass().getName();
            JobClass.refuseSession(type, "an object of " + type);
            throw unnamed("an object of " + type, function.getClass().getName(), false);
        }
        String owner = lambda.getImplClass().replace('/', '.');
        String name = lambda.getImplMethodName();
        if (name.startsWith("lambda$")) {
            String subject = "a lambda of " + owner;
            JobClass.refuseSession(owner, subject);
            throw unnamed(subject, owner, lambda.getCapturedArgCount() > 0);
        }
        String subject = Pointers.subject(owner, name);
        JobClass.refuseSession(owner, subject);
        Class<?> type = JobClass.find(owner, loader(function), subject);
        if (lambda.getImplMethodKind() == MethodHandleInfo.REF_newInvokeSpecial) {
            throw new ReconstructionException(
                    subject,
                    ReconstructionProblem.of(
                            INSTANCE_MEMBER,
                            "it is a constructor.",
                            "Write a static method that makes the object and returns the job."));
        }
        return Pointers.toMember(type, name + "()");
    }

    private static ClassLoader loader(JobFunction function) {
        ClassLoader own = function.getClass().getClassLoader();
        return own == null ? JobClass.defaultLoader() : own;
    }

    private static ReconstructionException unnamed(String subject, String className, boolean captures) {
        String simple = Signatures.simple(className.replaceFirst("\\$\\d.*", ""));
        return new ReconstructionException(
                subject,
                ReconstructionProblem.of(
                        LAMBDA,
                        "it has no name that another process could find it by.",
                        captures
                                ? "Write a static method with what it captures as parameters, and give their values: "
                                        + "Reconstructable.buildReconstructableJob(\"" + className
                                        + "\", \"makeJob\", args, kwargs)."
                                : "Write a static method and give that, Reconstructable.of(" + simple
                                        + "::makeJob), or name a static field: Reconstructable.of(" + simple
                                        + ".class, \"JOB\")."));
    }
}
