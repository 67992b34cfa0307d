package dev.steploom.reconstruct;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/** Makes pointers to members that are given by name. */
final class Pointers {
    private Pointers() {}

    static String subject(String className, String member) {
        return className + "#" + member;
    }

    static JobPointer toField(String className, String field, ClassLoader loader) {
        String subject = subject(className, field);
        Class<?> owner = JobClass.find(className, loader, subject);
        JobMembers members = new JobMembers(owner, subject);
        return new JobPointer(
                owner, new Target.OfField(members.field(field).orElseThrow(() -> members.missing(field))));
    }

    static JobPointer toMethod(String className, String method, Arguments arguments, ClassLoader loader) {
        String subject = subject(className, method);
        Class<?> owner = JobClass.find(className, loader, subject);
        JobMembers members = new JobMembers(owner, subject);
        Method chosen = Overloads.choose(members.methods(method), arguments, subject);
        return new JobPointer(owner, new Target.OfMethod(members.opened(chosen), arguments));
    }

    /** What is wrong with the method, whatever its arguments. */
    static List<ReconstructionProblem> problemsOf(String className, String method, ClassLoader loader) {
        String subject = subject(className, method);
        try {
            new JobMembers(JobClass.find(className, loader, subject), subject).methods(method);
            return List.of();
        } catch (ReconstructionException refused) {
            return refused.problems();
        }
    }

    /**
     * A field, or a method without parameters. Of a field and a method of one name it is the field, unless the name ends in
     * brackets.
     */
    static JobPointer toMember(Class<?> owner, String name) {
        boolean call = name.endsWith("()");
        String plain = call ? name.substring(0, name.length() - 2) : name;
        String subject = subject(owner.getName(), plain);
        JobClass.refuseNestedScope(owner, subject);
        JobMembers members = new JobMembers(owner, subject);
        Optional<Field> field = call ? Optional.empty() : members.field(plain);
        return new JobPointer(
                owner,
                field.isPresent()
                        ? new Target.OfField(field.get())
                        : new Target.OfMethod(members.method(plain), Arguments.NONE));
    }
}
