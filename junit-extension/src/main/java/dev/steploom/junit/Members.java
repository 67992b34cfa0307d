package dev.steploom.junit;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields and methods without parameters that a test may name: those of a class and of all that it inherits from, the
 * nearest of each name.
 */
final class Members {
    /** Every test of a class asks for its members. */
    private static final ClassValue<Members> READ = new ClassValue<>() {
        @Override
        protected Members computeValue(Class<?> type) {
            return new Members(type);
        }
    };

    private final Map<String, Member> byName = new LinkedHashMap<>();

    private Members(Class<?> type) {
        for (Class<?> owner : withInherited(type)) {
            for (Field field : owner.getDeclaredFields()) {
                add(field, field.isSynthetic());
            }
            for (Method method : owner.getDeclaredMethods()) {
                add(method, method.isSynthetic() || method.getParameterCount() > 0);
            }
        }
    }

    private void add(AnnotatedElement element, boolean hidden) {
        if (!hidden) {
            Member member = new Member(element);
            byName.putIfAbsent(member.name(), member);
        }
    }

    static Members of(Class<?> type) {
        try {
            return READ.get(type);
        } catch (LinkageError broken) {
            throw new BadTest("class " + Places.name(type) + " cannot be read: " + broken, broken);
        }
    }

    private static Collection<Class<?>> withInherited(Class<?> type) {
        Set<Class<?>> all = new LinkedHashSet<>();
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            all.add(at);
        }
        List.copyOf(all).forEach(at -> addInterfaces(at, all));
        return all;
    }

    private static void addInterfaces(Class<?> type, Set<Class<?>> all) {
        for (Class<?> parent : type.getInterfaces()) {
            all.add(parent);
            addInterfaces(parent, all);
        }
    }

    /** The members of a name: a field, a method, or both; {@code name()} is the method alone. */
    List<Member> named(String name) {
        List<Member> found = new ArrayList<>();
        for (String key : name.endsWith(")") ? List.of(name) : List.of(name, name + "()")) {
            Member member = byName.get(key);
            if (member != null) {
                found.add(member);
            }
        }
        return found;
    }

    /** The members whose declared type is a class or one of its subclasses. */
    List<Member> ofType(Class<?> wanted) {
        return byName.values().stream()
                .filter(member -> wanted.isAssignableFrom(member.type()))
                .toList();
    }
}
