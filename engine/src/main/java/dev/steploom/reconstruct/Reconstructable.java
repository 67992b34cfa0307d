package dev.steploom.reconstruct;

import static dev.steploom.reconstruct.ReconstructionProblem.Reason.MALFORMED;
import static dev.steploom.type.Given.given;

import dev.steploom.definition.JobSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes pointers to jobs, so that another process can make the same job again. What a pointer names is a static member of a
 * class with a name: its field or method is found and checked at once, and the user's code runs only when the job is asked
 * for. Private members and classes are as good as public ones, as long as their module does not keep them to itself.
 */
public final class Reconstructable {
    private Reconstructable() {}

    /**
     * Points to a static method without parameters.
     *
     * @param method such as {@code Jobs::doStuff}
     * @return the pointer
     * @throws ReconstructionException if it is a lambda, a method of objects, of a local, anonymous or inner class, or of a
     *     JShell session
     */
    public static ReconstructableJob of(JobFunction method) {
        given(method, "method");
        return MethodReference.follow(method);
    }

    /**
     * Points to the static field that a job is kept in: one of the class in which the job, or the graph that it was made
     * from, is written.
     *
     * @param job the field's value, such as {@code Jobs.DO_STUFF}
     * @return the pointer
     * @throws ReconstructionException if no static field of that class holds the job, or the class is of a kind that {@link
     *     #of(JobFunction)} refuses
     */
    public static ReconstructableJob of(JobSource job) {
        given(job, "job");
        return HomeField.of(job);
    }

    /**
     * Takes a job out of an interactive session: its code, and the state that its code reaches, as they are now. What it
     * gives is code: read it only from where you would run a program from.
     *
     * @param job the job
     * @param session the loader of the session's classes, which gives their bytes as resources too
     * @return the job, which depends on the session no more
     * @throws ReconstructionException if something of it lives in this JVM only, such as a connection or a thread; names
     *     all that does
     */
    public static ReconstructableJob ofSession(JobSource job, ClassLoader session) {
        given(job, "job");
        given(session, "session");
        return SessionJob.of(job.definition(), session);
    }

    /**
     * Points to a static field, or to a static method without parameters.
     *
     * @param owner the class
     * @param member the name of the field or method; of a field and a method of one name it is the field, unless brackets
     *     follow the name
     * @return the pointer
     * @throws ReconstructionException if there is no such member, it cannot give a job, or the class is of a kind that
     *     {@link #of(JobFunction)} refuses
     */
    public static ReconstructableJob of(Class<?> owner, String member) {
        given(owner, "owner");
        given(member, "member");
        return Pointers.toMember(owner, member);
    }

    /**
     * Points to a static field, or to a static method without parameters. The class comes from the thread's context class
     * loader.
     *
     * @param reference class and member, such as {@code com.acme.Jobs#DO_STUFF} or {@code com.acme.Jobs#doStuff()}
     * @return the pointer
     * @throws ReconstructionException as from {@link #of(Class, String)}, and if there is no such class
     */
    public static ReconstructableJob of(String reference) {
        given(reference, "reference");
        int mark = reference.indexOf('#');
        if (mark <= 0 || mark == reference.length() - 1) {
            throw new ReconstructionException(
                    "\"" + reference + "\"",
                    ReconstructionProblem.of(
                            MALFORMED,
                            "it does not name a class and a member.",
                            "Write it like this: com.acme.Jobs#DO_STUFF."));
        }
        String className = reference.substring(0, mark);
        return of(JobClass.find(className, JobClass.defaultLoader(), reference), reference.substring(mark + 1));
    }

    /**
     * Points to a static method that is called without arguments.
     *
     * @param className the class's binary name; the class comes from the thread's context class loader
     * @param methodName the method's name
     * @return the pointer
     * @throws ReconstructionException as from {@link #buildReconstructableJob(String, String, List, Map)}
     */
    public static ReconstructableJob buildReconstructableJob(String className, String methodName) {
        return buildReconstructableJob(className, methodName, List.of(), Map.of());
    }

    /**
     * Points to a static method and the arguments that it is called with.
     *
     * @param className the class's binary name; the class comes from the thread's context class loader
     * @param methodName the method's name
     * @param args the first parameters' values
     * @return the pointer
     * @throws ReconstructionException as from {@link #buildReconstructableJob(String, String, List, Map)}
     */
    public static ReconstructableJob buildReconstructableJob(
            String className, String methodName, List<? extends @Nullable Object> args) {
        return buildReconstructableJob(className, methodName, given(args, "args"), Map.of());
    }

    /**
     * Points to a static method and the arguments that it is called with.
     *
     * <p>Arguments are what JSON has: null, booleans, numbers, texts, lists, and maps with texts as keys; constants of enums
     * stand for their names, records for maps, arrays for lists. They are checked and copied here, and read again by the
     * types of the parameters at each call, strictly: a text is no number, and no number may lose digits.
     *
     * <p>A method with a fixed number of parameters comes before one with a variable number, whose last parameter takes all
     * positional arguments that are left, one element each, or a list by its name. Among several that fit, one must suit
     * each argument at least as well as all others: for a whole number, int before long before BigInteger before double
     * before BigDecimal before float, short and byte; for another number, double before BigDecimal before float; for a text,
     * String before char before enums and all that is read from text; Object comes last.
     *
     * @param className the class's binary name; the class comes from the thread's context class loader
     * @param methodName the method's name
     * @param args the first parameters' values; null for none
     * @param kwargs values of other parameters by name, for which the class needs javac's {@code -parameters}; null for none
     * @return the pointer
     * @throws ReconstructionException if an argument is not JSON; if there is no such class or method, or it cannot give a
     *     job; if no method fits the arguments, or several fit equally well
     */
    public static ReconstructableJob buildReconstructableJob(
            String className,
            String methodName,
            @Nullable List<? extends @Nullable Object> args,
            @Nullable Map<String, ? extends @Nullable Object> kwargs) {
        given(className, "className");
        given(methodName, "methodName");
        List<ReconstructionProblem> problems = new ArrayList<>();
        Arguments arguments = Arguments.copy(args, kwargs, problems);
        if (problems.isEmpty()) {
            return Pointers.toMethod(className, methodName, arguments, JobClass.defaultLoader());
        }
        problems.addAll(Pointers.problemsOf(className, methodName, JobClass.defaultLoader()));
        throw new ReconstructionException(Pointers.subject(className, methodName), problems, null);
    }
}
