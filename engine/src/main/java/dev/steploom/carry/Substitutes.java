package dev.steploom.carry;

import dev.steploom.definition.Derived;
import java.io.Serializable;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What stands for values that do not serialise themselves. */
final class Substitutes {
    private final ClassReach reach;
    private final ClassLoader loader;
    private final Map<Class<?>, List<Field>> constants = new HashMap<>();

    Substitutes(ClassReach reach, ClassLoader loader) {
        this.reach = reach;
        this.loader = loader;
    }

    /** Returns what is written for a value: itself, if it serialises; null if nothing stands for it. */
    @Nullable
    Object of(Object value) {
        if (value instanceof Class<?> type) {
            reach.type(type.getName().replace('.', '/'));
            return value;
        }
        if (value instanceof Path path && path.getFileSystem() == FileSystems.getDefault()) {
            return new Form.OfPath(path.toString());
        }
        if (value instanceof Optional<?> optional) {
            return new Form.OfOptional(optional.orElse(null));
        }
        if (value instanceof StackWalker.StackFrame frame) {
            return CarriedFrame.of(frame);
        }
        if (value.getClass() == Object.class) {
            return new Form.Lock();
        }
        Object constant = Platform.isEngine(value.getClass()) ? constant(value) : null;
        if (constant != null) {
            return constant;
        }
        if (value instanceof Serializable) {
            return value;
        }
        return Platform.isJdk(value.getClass()) ? ofJdk(value) : null;
    }

    /** Views of the JDK's collections become copies. */
    private static @Nullable Object ofJdk(Object value) {
        if (value instanceof Type type) {
            return CarriedType.of(type);
        }
        if (value instanceof Map.Entry<?, ?> entry && entry.getKey() != null && entry.getValue() != null) {
            return new Form.OfEntry(entry.getKey(), entry.getValue());
        }
        if (value instanceof Set<?> set) {
            return new LinkedHashSet<>(set);
        }
        if (value instanceof Collection<?> collection) {
            return new ArrayList<>(collection);
        }
        return value instanceof Map<?, ?> map ? new LinkedHashMap<>(map) : null;
    }

    /** Finds the static field that holds a part of the engine which is compared by identity. */
    private Form.@Nullable Constant constant(Object value) {
        for (Field field : constants.computeIfAbsent(value.getClass(), Substitutes::constants)) {
            if (Fields.get(field, null) == value) {
                return new Form.Constant(field.getDeclaringClass(), field.getName());
            }
        }
        return null;
    }

    private static List<Field> constants(Class<?> type) {
        Set<Class<?>> owners = new LinkedHashSet<>();
        for (Class<?> c = type; c != null && Platform.isEngine(c); c = c.getSuperclass()) {
            owners.add(c);
            owners.addAll(Arrays.asList(c.getInterfaces()));
        }
        List<Field> fields = new ArrayList<>();
        for (Class<?> owner : owners) {
            if (Platform.isEngine(owner)) {
                for (Field field : owner.getDeclaredFields()) {
                    int modifiers = field.getModifiers();
                    if (Modifier.isStatic(modifiers)
                            && Modifier.isFinal(modifiers)
                            && field.getType().isAssignableFrom(type)) {
                        fields.add(field);
                    }
                }
            }
        }
        return fields;
    }

    /** What was worked out of a definition is worked out again. */
    @Nullable
    Object fieldValue(Object owner, Field field) {
        return owner instanceof Derived ? new ConcurrentHashMap<>() : Fields.get(field, owner);
    }

    /** The JDK's own lambdas are made again by the JDK. */
    Object ofLambda(SerializedLambda lambda) {
        Class<?> maker = load(lambda.getCapturingClass());
        if (Platform.isJdk(maker)) {
            return lambda;
        }
        reach.type(lambda.getCapturingClass());
        reach.method(new ConstantPool.Member(
                lambda.getImplClass(), lambda.getImplMethodName(), lambda.getImplMethodSignature()));
        Object[] captured = new Object[lambda.getCapturedArgCount()];
        Arrays.setAll(captured, lambda::getCapturedArg);
        return new LambdaForm(
                maker,
                lambda.getFunctionalInterfaceMethodName(),
                factory(lambda, captured),
                lambda.getFunctionalInterfaceMethodSignature(),
                lambda.getImplMethodKind(),
                load(lambda.getImplClass()),
                lambda.getImplMethodName(),
                lambda.getImplMethodSignature(),
                lambda.getInstantiatedMethodType(),
                true,
                captured);
    }

    /** The types of captured values are the first parameters of the method, behind its receiver. */
    private static String factory(SerializedLambda lambda, Object[] captured) {
        StringBuilder types = new StringBuilder("(");
        int left = captured.length;
        boolean bound = lambda.getImplMethodKind() != MethodHandleInfo.REF_invokeStatic
                && lambda.getImplMethodKind() != MethodHandleInfo.REF_newInvokeSpecial;
        if (bound && left > 0) {
            types.append('L').append(lambda.getImplClass()).append(';');
            left--;
        }
        String parameters = lambda.getImplMethodSignature();
        for (int at = 1; left > 0; left--) {
            int end = at;
            while (parameters.charAt(end) == '[') {
                end++;
            }
            end = parameters.charAt(end) == 'L' ? parameters.indexOf(';', end) + 1 : end + 1;
            types.append(parameters, at, end);
            at = end;
        }
        return types + ")L" + lambda.getFunctionalInterfaceClass() + ";";
    }

    /**
     * A lambda that does not tell what it stands for is known by its shape, if its class makes only one of that shape; null
     * if there are several.
     */
    @Nullable
    Object ofHidden(Object value) {
        if (value instanceof Serializable) {
            return null; // It tells itself.
        }
        String name = value.getClass().getName();
        int mark = name.indexOf("$$Lambda");
        if (mark < 0) {
            return null;
        }
        String maker = name.substring(0, mark).replace('.', '/');
        List<Field> fields = new ArrayList<>(Arrays.asList(value.getClass().getDeclaredFields()));
        fields.removeIf(field -> Modifier.isStatic(field.getModifiers()));
        StringBuilder factory = new StringBuilder("(");
        fields.forEach(field -> factory.append(field.getType().descriptorString()));
        factory.append(')').append(value.getClass().getInterfaces()[0].descriptorString());
        ClassFile file = reach.look(maker);
        List<ClassFile.LambdaSite> sites = file == null
                ? List.of()
                : file.lambdas().stream()
                        .filter(site -> site.factory().contentEquals(factory))
                        .toList();
        return sites.size() == 1 ? of(maker, sites.get(0), fields, value) : null;
    }

    private LambdaForm of(String maker, ClassFile.LambdaSite site, List<Field> fields, Object value) {
        ConstantPool.Member code = site.implementation();
        reach.type(maker);
        reach.method(code);
        return new LambdaForm(
                load(maker),
                site.name(),
                site.factory(),
                site.erased(),
                site.kind(),
                load(code.owner()),
                code.name(),
                code.descriptor(),
                site.type(),
                false,
                fields.stream().map(field -> Fields.get(field, value)).toArray());
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(name.replace('/', '.'), false, loader);
        } catch (ClassNotFoundException e) {
            throw new CarryException("The class " + name + " of a lambda is not to be found.", e);
        }
    }
}
