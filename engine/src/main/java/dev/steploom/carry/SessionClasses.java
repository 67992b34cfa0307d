package dev.steploom.carry;

import dev.steploom.type.LambdaReader;
import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** The classes of a session as they are now: each is read once between two {@linkplain #refresh refreshes}. */
final class SessionClasses {
    private final Map<Class<?>, SessionClass> classes = new HashMap<>();
    private final Set<Class<?>> current = new HashSet<>();

    /** What lambdas stand for, by their classes: there is one for each place that makes lambdas. */
    private final Map<Class<?>, List<Element.Method>> lambdas = new WeakHashMap<>();

    /** Says that classes may have been redefined. */
    void refresh() {
        current.clear();
    }

    /** Returns a class of the session; null if its bytes are not to be had. */
    @Nullable
    SessionClass of(Class<?> type) {
        SessionClass known = classes.get(type);
        if (current.add(type)) {
            known = SessionClass.read(type, known);
            classes.put(type, known);
        }
        return known;
    }

    /** Returns the methods that hold a lambda's code; several if its class does not tell which; none if no snippet made it. */
    List<Element.Method> codeOf(Object lambda) {
        List<Element.Method> known = lambdas.get(lambda.getClass());
        if (known == null) {
            known = find(lambda);
            lambdas.put(lambda.getClass(), known);
        }
        return known;
    }

    /** Returns the JDK's description of a lambda; null if it cannot be had. */
    @Nullable
    SerializedLambda formOf(Serializable lambda) {
        return LambdaReader.read(lambda);
    }

    private List<Element.Method> find(Object lambda) {
        String name = lambda.getClass().getName();
        Class<?> maker = load(name.substring(0, name.indexOf("$$Lambda")), lambda.getClass());
        if (maker == null || !SessionClass.is(maker)) {
            return List.of();
        }
        SerializedLambda form = lambda instanceof Serializable function ? formOf(function) : null;
        if (form != null) {
            Class<?> owner = load(form.getImplClass().replace('/', '.'), maker);
            return owner == null || !SessionClass.is(owner)
                    ? List.of()
                    : List.of(new Element.Method(owner, form.getImplMethodName() + form.getImplMethodSignature()));
        }
        SessionClass code = of(maker);
        String factory = factory(lambda.getClass());
        return code == null
                ? List.of()
                : code.file().lambdas().stream()
                        .filter(site -> site.factory().equals(factory))
                        .map(ClassFile.LambdaSite::implementation)
                        .filter(method -> method.owner().equals(maker.getName().replace('.', '/')))
                        .map(method -> new Element.Method(maker, method.name() + method.descriptor()))
                        .toList();
    }

    /** The descriptor of what makes a lambda: its captured values, and its interface. */
    private static String factory(Class<?> lambda) {
        StringBuilder factory = new StringBuilder("(");
        for (Field field : lambda.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                factory.append(field.getType().descriptorString());
            }
        }
        return factory.append(')')
                .append(lambda.getInterfaces()[0].descriptorString())
                .toString();
    }

    private static @Nullable Class<?> load(String name, Class<?> near) {
        try {
            return Class.forName(name, false, near.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }
}
