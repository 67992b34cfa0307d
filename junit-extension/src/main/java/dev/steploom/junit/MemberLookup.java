package dev.steploom.junit;

import dev.steploom.Job;
import dev.steploom.type.NearestName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Finds the member that a test means: in the class that it says, or in the test class and then those around it.
 *
 * @param classes where to look, the nearest first
 * @param loader finds classes that are named by text
 */
record MemberLookup(List<Class<?>> classes, ClassLoader loader) {

    static MemberLookup of(ExtensionContext context) {
        List<Class<?>> classes = new ArrayList<>(context.getEnclosingTestClasses());
        classes.add(context.getRequiredTestClass());
        Collections.reverse(classes);
        return new MemberLookup(classes, context.getRequiredTestClass().getClassLoader());
    }

    /** Looks in another class instead. */
    MemberLookup in(Class<?> type) {
        return new MemberLookup(List.of(type), loader);
    }

    /**
     * Finds a member by name.
     *
     * @param reference {@code NAME}, {@code name()}, or either behind {@code package.Class#}
     * @param wanted the type that it has to be of
     */
    Member named(String reference, Class<?> wanted) {
        int hash = reference.indexOf('#');
        if (hash >= 0) {
            return in(load(reference.substring(0, hash))).named(reference.substring(hash + 1), wanted);
        }
        for (Class<?> type : classes) {
            Member member = only(Members.of(type).named(reference), wanted, type);
            if (member != null) {
                return member;
            }
        }
        if (reference.contains(".")) {
            throw new BadTest(
                    "\"" + reference + "\" names no member. Between a class and its member stands a #, and before"
                            + " a nested class a $: \"com.acme.Jobs$Nightly#LOAD\".");
        }
        String name = reference.endsWith("()") ? reference.substring(0, reference.length() - 2) : reference;
        throw new BadTest(where() + " no field \"" + name + "\" and no method without parameters of that name. "
                + NearestName.hint(name, membersOf(wanted), names(wanted)));
    }

    private Class<?> load(String name) {
        try {
            return ReflectionSupport.tryToLoadClass(name.strip(), loader).get();
        } catch (Exception | LinkageError e) {
            throw new BadTest(
                    "there is no class \"" + name
                            + "\" on the class path. Write its full name, with $ before the name of"
                            + " a nested class.",
                    e);
        }
    }

    private @Nullable Member only(List<Member> found, Class<?> wanted, Class<?> type) {
        List<Member> fitting = found.stream()
                .filter(member -> wanted.isAssignableFrom(member.type()))
                .toList();
        if (fitting.size() > 1) {
            throw new BadTest("class " + Places.name(type) + " has both a field and a method of that name. Write \""
                    + fitting.get(1).name() + "\" for the method, or rename one of them.");
        }
        if (fitting.isEmpty() && !found.isEmpty()) {
            Member other = found.get(0);
            throw new BadTest(other + " is " + Texts.a(other.type()) + ", not " + Texts.a(wanted) + ". "
                    + NearestName.hint("", membersOf(wanted), names(wanted)));
        }
        return fitting.isEmpty() ? null : fitting.get(0);
    }

    /** Finds the only job. */
    Member onlyJob() {
        for (Class<?> type : classes) {
            List<Member> jobs = Members.of(type).ofType(Job.class);
            if (jobs.size() > 1) {
                List<String> names = jobs.stream().map(Member::name).sorted().toList();
                throw new BadTest("class " + Places.name(type) + " has " + jobs.size() + " " + membersOf(Job.class)
                        + ": " + String.join(", ", names) + ". Say which: job = \"" + names.get(0) + "\".");
            }
            if (jobs.size() == 1) {
                return jobs.get(0);
            }
        }
        throw new BadTest(where() + " no field and no method without parameters of type Job. Name one: in ="
                + " SomeClass.class, job = \"MEMBER\".");
    }

    private List<String> names(Class<?> wanted) {
        return classes.stream()
                .flatMap(type -> Members.of(type).ofType(wanted).stream())
                .map(Member::name)
                .distinct()
                .sorted()
                .toList();
    }

    private static String membersOf(Class<?> wanted) {
        return wanted == Object.class
                ? "fields and methods without parameters"
                : "fields and methods of type " + wanted.getSimpleName();
    }

    private String where() {
        return classes.size() == 1
                ? "class " + Places.name(classes.get(0)) + " has"
                : "class " + Places.name(classes.get(0)) + " and those around it have";
    }
}
