package dev.steploom.reconstruct;

import static dev.steploom.reconstruct.ReconstructionProblem.Reason.INACCESSIBLE;
import static dev.steploom.reconstruct.ReconstructionProblem.Reason.INSTANCE_MEMBER;
import static dev.steploom.reconstruct.ReconstructionProblem.Reason.MISSING_MEMBER;
import static dev.steploom.reconstruct.ReconstructionProblem.Reason.NEEDS_ARGUMENTS;
import static dev.steploom.reconstruct.ReconstructionProblem.Reason.NOT_A_JOB;

import dev.steploom.definition.JobSource;
import dev.steploom.reconstruct.ReconstructionProblem.Reason;
import dev.steploom.type.NearestName;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The fields and methods of a class that give a job, inherited ones among them. */
final class JobMembers {
    private static final String JOBS = "A Job or a JobDefinition is needed.";

    private final Class<?> owner;
    private final String subject;

    JobMembers(Class<?> owner, String subject) {
        this.owner = owner;
        this.subject = subject;
    }

    /** Finds a static field; empty if the class has no field of that name. */
    Optional<Field> field(String name) {
        Optional<Field> found =
                fields().filter(field -> field.getName().equals(name)).findFirst();
        return found.map(field -> {
            if (!Modifier.isStatic(field.getModifiers())) {
                throw refused(
                        INSTANCE_MEMBER,
                        "it is a field of objects, and no object comes along.",
                        "Declare it static, or write a static method that makes the job.");
            }
            if (!isJob(field.getType())) {
                throw refused(
                        NOT_A_JOB, "it is a field of type " + field.getType().getTypeName() + ".", JOBS);
            }
            return opened(field);
        });
    }

    /** Finds the static method without parameters. */
    Method method(String name) {
        List<Method> named = methods(name);
        Optional<Method> plain =
                named.stream().filter(method -> method.getParameterCount() == 0).findFirst();
        if (plain.isEmpty()) {
            String signatures = named.stream()
                    .map(Signatures::of)
                    .reduce((a, b) -> a + ", " + b)
                    .orElseThrow();
            throw refused(
                    NEEDS_ARGUMENTS,
                    "it has parameters: " + signatures + ".",
                    "Give their values: Reconstructable.buildReconstructableJob(\"" + owner.getName() + "\", \"" + name
                            + "\", args, kwargs).");
        }
        return opened(plain.get());
    }

    /** Finds the static methods of a name that return a job; at least one. */
    List<Method> methods(String name) {
        List<Method> named = methods().stream()
                .filter(method -> method.getName().equals(name))
                .toList();
        if (named.isEmpty()) {
            throw missing(name);
        }
        List<Method> statics = named.stream()
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .toList();
        if (statics.isEmpty()) {
            throw refused(
                    INSTANCE_MEMBER,
                    "it is a method of objects, and no object comes along.",
                    "Declare it static, or write a static method that makes the object and calls it.");
        }
        List<Method> jobs = statics.stream()
                .filter(method -> isJob(method.getReturnType()))
                .sorted(Comparator.comparing(Signatures::of))
                .toList();
        if (jobs.isEmpty()) {
            throw refused(
                    NOT_A_JOB, "it returns " + statics.get(0).getReturnType().getTypeName() + ".", JOBS);
        }
        return jobs;
    }

    ReconstructionException missing(String name) {
        List<String> candidates = Stream.<Member>concat(fields(), methods().stream())
                .filter(member -> Modifier.isStatic(member.getModifiers()) && isJob(typeOf(member)))
                .map(Member::getName)
                .distinct()
                .toList();
        return refused(
                MISSING_MEMBER,
                owner.getName() + " has no static field or method " + name + ".",
                NearestName.hint(name, "jobs", candidates));
    }

    private static Class<?> typeOf(Member member) {
        return member instanceof Method method ? method.getReturnType() : ((Field) member).getType();
    }

    /** By what is declared alone: a pointer that anybody wrote calls no method that was not meant to make a job. */
    private static boolean isJob(Class<?> type) {
        return JobSource.class.isAssignableFrom(type);
    }

    private Stream<Field> fields() {
        return Stream.concat(
                classes().stream().flatMap(type -> Stream.of(type.getDeclaredFields())), Stream.of(owner.getFields()));
    }

    /** A method hides one of a superclass with the same parameters. */
    private Collection<Method> methods() {
        Map<String, Method> methods = new LinkedHashMap<>();
        for (Class<?> type : classes()) {
            for (Method method : type.getDeclaredMethods()) {
                if (!method.isSynthetic()) {
                    methods.putIfAbsent(Signatures.erased(method), method);
                }
            }
        }
        return methods.values();
    }

    private List<Class<?>> classes() {
        List<Class<?>> classes = new ArrayList<>();
        for (Class<?> at = owner; at != null && at != Object.class; at = at.getSuperclass()) {
            classes.add(at);
        }
        return classes;
    }

    /** Makes a member readable, or refuses it. */
    <M extends AccessibleObject> M opened(M member) {
        if (!member.canAccess(null) && !member.trySetAccessible()) {
            throw refused(
                    INACCESSIBLE,
                    "the module " + owner.getModule().getName() + " keeps it to itself.",
                    "Add `opens " + owner.getPackageName()
                            + " to dev.steploom.engine;` to its module-info.java, or make "
                            + "class and member public in an exported package.");
        }
        return member;
    }

    private ReconstructionException refused(Reason reason, String message, @Nullable String suggestion) {
        return new ReconstructionException(subject, ReconstructionProblem.of(reason, message, suggestion));
    }
}
