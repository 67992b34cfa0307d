package dev.steploom.carry;

import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Digests what a value holds now, however deep, without recursion: each object gets a number when it is first met, and its
 * content is taken in later. What nobody but the JVM can look into is compared by identity.
 */
final class ValueDigest {
    private final SessionClasses classes;
    private final Digest digest = new Digest();
    private final IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
    private final Queue<Object> todo = new ArrayDeque<>();
    private final List<Element> uses = new ArrayList<>();
    private final Map<Class<?>, Integer> types = new HashMap<>();
    private final List<Part.Same> same = new ArrayList<>();
    private final String label;

    private ValueDigest(String label, SessionClasses classes) {
        this.label = label;
        this.classes = classes;
    }

    /** Digests values, which are one part for the user. */
    static Part of(String label, SessionClasses classes, @Nullable Object... values) {
        ValueDigest digest = new ValueDigest(label, classes);
        for (Object value : values) {
            digest.add(value);
        }
        for (Object next = digest.todo.poll(); next != null; next = digest.todo.poll()) {
            digest.open(next);
        }
        return new Part(label, digest.digest.end(), digest.uses, digest.same);
    }

    private void add(@Nullable Object value) {
        if (value == null) {
            digest.add(0);
        } else if (value instanceof String text) {
            digest.add(1);
            digest.add(text);
        } else if (value instanceof Integer number) {
            digest.add(2);
            digest.add(number.intValue());
        } else if (value instanceof Class<?> type) {
            digest.add(3);
            add(type);
        } else if (value instanceof Enum<?> constant) {
            digest.add(4);
            add(constant.getDeclaringClass());
            digest.add(constant.name());
        } else if (Plain.is(value.getClass())) {
            digest.add(5);
            digest.add(value.getClass().getName());
            digest.add(value.toString());
        } else {
            Integer known = numbers.get(value);
            if (known == null) {
                known = numbers.size();
                numbers.put(value, known);
                todo.add(value);
            }
            digest.add(6);
            digest.add(known.intValue());
        }
    }

    private void add(Class<?> type) {
        if (SessionClass.isSnippet(type) || !SessionClass.is(type)) {
            digest.add(SessionClass.isSnippet(type) ? "" : type.getName());
            return;
        }
        Integer known = types.get(type);
        if (known == null) {
            known = types.size();
            types.put(type, known);
            uses.add(new Element.Type(type));
        }
        digest.add(known.intValue());
    }

    /** Takes in the content of an object; if it cannot be had, the object itself. */
    private void open(Object object) {
        try {
            if (object.getClass().isArray()) {
                ArrayContent.add(object, this);
            } else {
                openObject(object, Anatomy.of(object.getClass()));
            }
        } catch (RuntimeException e) {
            addItself(object); // A module that is not open, or a collection that somebody changes just now.
        }
    }

    private void openObject(Object object, Anatomy anatomy) {
        if (anatomy.isLambda()) {
            openLambda(object);
            return;
        }
        if (anatomy.isClosed()) {
            addItself(object);
            return;
        }
        add(object.getClass());
        if (anatomy.hasElements() && object instanceof Collection<?> collection) {
            digest.add(collection.size());
            collection.forEach(this::add);
        } else if (anatomy.hasElements() && object instanceof Map<?, ?> map) {
            digest.add(map.size());
            map.forEach((key, value) -> {
                add(key);
                add(value);
            });
        } else if (anatomy.isJdk()) {
            openJdk(object);
        }
        for (Field field : anatomy.fields()) {
            add(Fields.read(field, object));
        }
    }

    private void openJdk(Object object) {
        if (object instanceof Map.Entry<?, ?> entry) {
            add(entry.getKey());
            add(entry.getValue());
        } else if (object instanceof Optional<?> optional) {
            add(optional.orElse(null));
        } else if (object.getClass() != Object.class
                && !(object instanceof Serializable serializable && SerialForm.add(serializable, this))) {
            addItself(object);
        }
    }

    private void openLambda(Object lambda) {
        List<Element.Method> code = classes.codeOf(lambda);
        if (code.isEmpty()) {
            same.add(new Part.Same("its code", lambda.getClass())); // One class for each place that makes lambdas.
        } else {
            uses.addAll(code);
        }
        if (Platform.isJdk(lambda.getClass())) {
            SerializedLambda form = lambda instanceof Serializable function ? classes.formOf(function) : null;
            if (form == null) {
                addItself(lambda);
            } else {
                for (int i = 0; i < form.getCapturedArgCount(); i++) {
                    add(form.getCapturedArg(i));
                }
            }
            return;
        }
        for (Field field : lambda.getClass().getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                add(Fields.get(field, lambda));
            }
        }
    }

    private void addItself(Object object) {
        same.add(new Part.Same(label, object));
    }

    /** Takes in a number of an array, or bytes of a serial form. */
    Digest digest() {
        return digest;
    }

    /** Takes in an element of an array, or an object within a serial form. */
    void element(@Nullable Object value) {
        add(value);
    }
}
