package dev.steploom.reconstruct;

import static dev.steploom.reconstruct.ReconstructionProblem.Reason.MISSING_CLASS;
import static dev.steploom.reconstruct.ReconstructionProblem.Reason.NESTED_SCOPE;
import static dev.steploom.reconstruct.ReconstructionProblem.Reason.SESSION;

import dev.steploom.type.NearestName;
import java.lang.reflect.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the class that a pointer names, and refuses those that another process could not find. */
final class JobClass {
    private JobClass() {}

    static ClassLoader defaultLoader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader own = JobClass.class.getClassLoader();
        return context != null ? context : own != null ? own : ClassLoader.getSystemClassLoader();
    }

    /**
     * Finds a class without initialising it.
     *
     * @param name its binary name, or its canonical one
     */
    static Class<?> find(String name, ClassLoader loader, String subject) {
        refuseSession(name, subject);
        for (String candidate = name; candidate != null; candidate = nested(candidate)) {
            Class<?> found = load(candidate, loader);
            if (found != null) {
                refuseNestedScope(found, subject);
                return found;
            }
        }
        throw new ReconstructionException(
                subject,
                ReconstructionProblem.of(MISSING_CLASS, "there is no class " + name + ".", suggestion(name, loader)));
    }

    /** The same name with its last class inside of the one before: {@code a.B.C} becomes {@code a.B$C}. */
    private static @Nullable String nested(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? null : name.substring(0, dot) + "$" + name.substring(dot + 1);
    }

    private static @Nullable Class<?> load(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError absent) {
            return null; // A LinkageError: another case of letters where file systems ignore it, or a class that is
            // broken.
        }
    }

    private static String suggestion(String name, ClassLoader loader) {
        List<String> beside = ClassNames.beside(name, loader);
        String nearest = NearestName.of(name, beside);
        return nearest == null ? "Is it on the class path of this JVM?" : "Did you mean " + nearest + "?";
    }

    /** Refuses classes that belong to a block of code, to objects, or to a session. */
    static void refuseNestedScope(Class<?> type, String subject) {
        refuseSession(type.getName(), subject);
        for (Class<?> at = type; at != null; at = at.getEnclosingClass()) {
            String what = null;
            if (at.isAnonymousClass() || at.isHidden()) {
                what = "an anonymous class, which other processes may not have under this name.";
            } else if (at.isLocalClass()) {
                what = "a local class, which belongs to one block of code.";
            } else if (at.isMemberClass() && !Modifier.isStatic(at.getModifiers())) {
                what = "an inner class, which belongs to objects of "
                        + at.getEnclosingClass().getName() + ".";
            }
            if (what != null) {
                throw new ReconstructionException(
                        subject,
                        ReconstructionProblem.of(
                                NESTED_SCOPE,
                                at.getName() + " is " + what,
                                "Move the member to a class of its own, or to a static member class."));
            }
        }
    }

    /** Classes of JShell's snippets, which Jupyter kernels on JShell have too. */
    static boolean isOfSession(String className) {
        return className.startsWith("REPL.") || className.contains("$JShell$");
    }

    static void refuseSession(String className, String subject) {
        if (isOfSession(className)) {
            throw new ReconstructionException(
                    subject,
                    ReconstructionProblem.of(
                            SESSION,
                            "it is code of a JShell session, which no other process has.",
                            "Take the job out of the session with export(job) of the JShell kit."));
        }
    }
}
