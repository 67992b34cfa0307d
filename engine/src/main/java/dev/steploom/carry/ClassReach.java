package dev.steploom.carry;

import dev.steploom.carry.ConstantPool.Member;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the code of a job reaches: classes that another JVM would not have, and their static fields. JShell keeps each snippet
 * in a class of its own, so of these only the methods that are called count: a variable next to a helper is not carried with
 * it, and the code that once computed a variable does not run again.
 */
final class ClassReach implements ClassFile.Uses {
    private static final Pattern SNIPPET = Pattern.compile("REPL/\\$JShell\\$\\d+[A-Z]*");

    private final ClassLoader loader;
    private final Map<String, byte[]> bytes = new TreeMap<>();
    private final Map<String, ClassFile> files = new HashMap<>();
    private final Set<String> elsewhere = new HashSet<>();
    private final Set<String> wholeClasses = new HashSet<>();
    private final Set<String> loadable = new HashSet<>();
    private final Set<Member> methods = new HashSet<>();
    private final Set<Field> seenFields = new LinkedHashSet<>();
    private final Queue<Field> fields = new ArrayDeque<>();
    private final Queue<Runnable> todo = new ArrayDeque<>();

    ClassReach(ClassLoader loader) {
        this.loader = loader;
    }

    /** Returns the bytes of the classes that were reached, by their binary names. */
    Map<String, byte[]> classes() {
        return bytes;
    }

    /** Returns the newest class file format among them; 0 if there are none. */
    int majorVersion() {
        return files.values().stream().mapToInt(ClassFile::majorVersion).max().orElse(0);
    }

    /** Follows all that was reached until now, and returns a static field that this brought up; null if there is none. */
    @Nullable
    Field nextField() {
        for (Runnable next = todo.poll(); next != null; next = todo.poll()) {
            next.run();
        }
        return fields.poll();
    }

    @Override
    public void type(String name) {
        ClassFile file = file(name);
        if (file != null && wholeClasses.add(name)) {
            todo.add(() -> {
                file.header().forEach(this::type);
                if (SNIPPET.matcher(name).matches()) {
                    file.methods().forEach(method -> file.uses(method, new Verified()));
                } else {
                    file.methods().forEach(method -> file.uses(method, this));
                    stateOf(name);
                }
            });
        }
    }

    /** What the JVM may load to verify a class, although nothing of it runs: its bytes are carried, and no state. */
    private final class Verified implements ClassFile.Uses {
        @Override
        public void type(String name) {
            ClassFile file = file(name);
            if (file != null && loadable.add(name)) {
                todo.add(() -> file.header().forEach(this::type));
            }
        }

        @Override
        public void field(Member field) {
            type(field.owner());
        }

        @Override
        public void method(Member method) {
            type(method.owner());
        }
    }

    @Override
    public void method(Member method) {
        type(method.owner());
        ClassFile file = file(method.owner());
        if (file != null && methods.add(method)) {
            todo.add(() -> file.uses(method.name() + method.descriptor(), this));
        }
    }

    @Override
    public void field(Member field) {
        type(field.owner());
        if (SNIPPET.matcher(field.owner()).matches()) {
            find(field.owner(), field.name());
        }
    }

    /** A class that a session declares keeps what its static fields hold; a library's begin anew. */
    private void stateOf(String name) {
        if (name.startsWith("REPL/")) {
            for (Field field : load(name).getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers())) {
                    add(field);
                }
            }
        }
    }

    private void find(String owner, String name) {
        try {
            add(load(owner).getDeclaredField(name));
        } catch (NoSuchFieldException e) {
            // A snippet that does not link; it fails where it is called, as in the session.
        }
    }

    private void add(Field field) {
        if (seenFields.add(field)) {
            fields.add(field);
        }
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(name.replace('/', '.'), false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The class " + name + " was there just now.", e);
        }
    }

    /** Returns the class file of a class that is to be carried; null for all others. */
    @Nullable
    ClassFile file(String name) {
        if (name.startsWith("java/") || elsewhere.contains(name)) {
            return null;
        }
        ClassFile known = files.get(name);
        if (known == null) {
            byte[] found = Platform.has(name, loader) ? null : ClassBytes.read(loader, name);
            if (found == null) {
                elsewhere.add(name);
                return null;
            }
            known = ClassFile.of(name, found);
            files.put(name, known);
            bytes.put(name.replace('/', '.'), found);
        }
        return known;
    }

    /** Returns the class file of a class, carried or not; null if it is not to be had. */
    @Nullable
    ClassFile look(String name) {
        ClassFile carried = file(name);
        byte[] found = carried == null ? ClassBytes.read(loader, name) : null;
        return found == null ? carried : ClassFile.of(name, found);
    }
}
