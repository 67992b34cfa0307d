package dev.steploom.junit;

import dev.steploom.junit.mock.MockOptions;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.mockito.Answers;
import org.mockito.Mock;
import org.mockito.quality.Strictness;

/**
 * A field or parameter that stands for a resource of the job.
 *
 * @param kind what its annotation asks for
 * @param key the resource's key; empty for the resource of its type
 * @param type its type
 * @param genericType its type with type arguments
 * @param name its name
 * @param description how messages call it: {@code field LoadTests.server}
 * @param answer what a mock answers
 * @param strictness how strict its stubs are
 */
record ResourcePlace(
        Kind kind,
        String key,
        Class<?> type,
        Type genericType,
        String name,
        String description,
        Answers answer,
        Mock.Strictness strictness) {

    /** What an annotation asks for. */
    enum Kind {
        MOCK,
        SPY,
        BIND;

        /** What stands in for the resource. */
        String noun() {
            return this == MOCK ? "mock" : this == SPY ? "spy" : "value";
        }

        String annotation() {
            return switch (this) {
                case MOCK -> "@MockResource";
                case SPY -> "@SpyResource";
                case BIND -> "@BindResource";
            };
        }
    }

    static boolean isOne(AnnotatedElement element) {
        return AnnotationSupport.isAnnotated(element, MockResource.class)
                || AnnotationSupport.isAnnotated(element, SpyResource.class)
                || AnnotationSupport.isAnnotated(element, BindResource.class);
    }

    static ResourcePlace of(Field field) {
        String description = "field " + Places.name(field.getDeclaringClass()) + "." + field.getName();
        return of(field, field.getType(), field.getGenericType(), field.getName(), description);
    }

    static ResourcePlace of(Parameter parameter) {
        String description =
                "parameter " + parameter.getName() + " of " + Places.name(parameter.getDeclaringExecutable());
        return of(parameter, parameter.getType(), parameter.getParameterizedType(), parameter.getName(), description);
    }

    private static ResourcePlace of(
            AnnotatedElement element, Class<?> type, Type generic, String name, String description) {
        MockResource mock = find(element, MockResource.class);
        SpyResource spy = find(element, SpyResource.class);
        BindResource bind = find(element, BindResource.class);
        List<ResourcePlace> found = new ArrayList<>();
        if (mock != null) {
            String key = key(mock.value(), mock.key(), description);
            found.add(new ResourcePlace(
                    Kind.MOCK, key, type, generic, name, description, mock.answer(), mock.strictness()));
        }
        if (spy != null) {
            String key = key(spy.value(), spy.key(), description);
            found.add(new ResourcePlace(
                    Kind.SPY, key, type, generic, name, description, Answers.CALLS_REAL_METHODS, spy.strictness()));
        }
        if (bind != null) {
            String key = key(bind.value(), bind.key(), description);
            found.add(new ResourcePlace(
                    Kind.BIND,
                    key,
                    type,
                    generic,
                    name,
                    description,
                    Answers.RETURNS_DEFAULTS,
                    Mock.Strictness.TEST_LEVEL_DEFAULT));
        }
        if (found.size() > 1) {
            throw new BadTest("The " + description + " has " + found.get(0).kind.annotation() + " and "
                    + found.get(1).kind.annotation() + ". Keep one.");
        }
        return found.get(0);
    }

    private static <A extends Annotation> @Nullable A find(AnnotatedElement element, Class<A> annotation) {
        return AnnotationSupport.findAnnotation(element, annotation).orElse(null);
    }

    private static String key(String value, String key, String description) {
        if (!value.isEmpty() && !key.isEmpty() && !value.equals(key)) {
            throw new BadTest("The " + description + " names two resources, \"" + value + "\" and key = \"" + key
                    + "\". Keep one.");
        }
        return value.isEmpty() ? key : value;
    }

    /** Whether another place asks for the same thing, so that both get the same object. */
    boolean asksForSame(ResourcePlace other) {
        return kind == other.kind && key.equals(other.key) && type == other.type;
    }

    MockOptions options() {
        Strictness own =
                strictness == Mock.Strictness.TEST_LEVEL_DEFAULT ? null : Strictness.valueOf(strictness.name());
        return new MockOptions(name, genericType, answer, own);
    }

    /** How the place would be declared with another annotation, for a message. */
    String as(String annotation) {
        return (key.isEmpty() ? annotation : annotation + "(\"" + key + "\")") + " " + type.getSimpleName() + " "
                + name;
    }

    /** How the place would be declared with another key, for a message. */
    String withKey(String otherKey) {
        return kind.annotation() + "(\"" + otherKey + "\") " + type.getSimpleName() + " " + name;
    }
}
