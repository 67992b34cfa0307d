package dev.steploom.carry;

import dev.steploom.carry.ConstantPool.Member;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A class of a session, as it is defined now: JShell wraps each snippet in one. What it is made of is worked out once, until
 * JShell redefines it.
 */
final class SessionClass {
    private static final Pattern SNIPPET = Pattern.compile("REPL\\.\\$JShell\\$\\d+[A-Z]*");

    /** A name of a snippet's class within another text; what follows, such as a declared class, stays. */
    private static final Pattern NUMBER = Pattern.compile("REPL/\\$JShell\\$\\d+[A-Z]*");

    private final Class<?> type;
    private final byte[] bytes;
    private final ClassFile file;
    private final Map<String, Part> methods = new HashMap<>();
    private @Nullable Part whole;

    private SessionClass(Class<?> type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
        this.file = ClassFile.of(type.getName(), bytes);
    }

    /**
     * Reads a class.
     *
     * @param type the class
     * @param known what was read before, if anything
     * @return the class as it is now; null if its bytes are not to be had
     */
    static @Nullable SessionClass read(Class<?> type, @Nullable SessionClass known) {
        ClassLoader loader = type.getClassLoader();
        byte[] bytes =
                loader == null ? null : ClassBytes.read(loader, type.getName().replace('.', '/'));
        if (bytes == null) {
            return null;
        }
        return known != null && Arrays.equals(known.bytes, bytes) ? known : new SessionClass(type, bytes);
    }

    /** Tells whether a class is a session's: a snippet's, or declared in one. */
    static boolean is(Class<?> type) {
        return type.getName().startsWith("REPL.$JShell$");
    }

    /** Tells whether a class holds a snippet, so that of its members only those count that are used. */
    static boolean isSnippet(Class<?> type) {
        return SNIPPET.matcher(type.getName()).matches();
    }

    ClassFile file() {
        return file;
    }

    /** Returns a method of a snippet. */
    Part method(Element.Method method) {
        return methods.computeIfAbsent(method.method(), key -> {
            Digest digest = new Digest();
            List<Element> uses = new ArrayList<>();
            add(key, digest, uses);
            return new Part(method.label(), digest.end(), uses, List.of());
        });
    }

    /** Returns the class as a whole; it is another if it was declared again, as values of the old one do not fit the new. */
    Part whole() {
        Part known = whole;
        if (known == null) {
            Digest digest = new Digest();
            List<Element> uses = new ArrayList<>();
            file.shape().forEach(line -> digest.add(normalized(line)));
            file.header().forEach(name -> use(name, uses));
            file.methods().stream().sorted().forEach(method -> {
                digest.add(method);
                add(method, digest, uses);
            });
            for (var field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic() && !field.isEnumConstant()) {
                    uses.add(new Element.Variable(field));
                }
            }
            String label = new Element.Type(type).label();
            known = new Part(label, digest.end(), uses, List.of(new Part.Same(label, type)));
            whole = known;
        }
        return known;
    }

    private void add(String method, Digest digest, List<Element> uses) {
        file.describe(method, text -> digest.add(normalized(text)), digest::add);
        file.uses(method, new ClassFile.Uses() {
            @Override
            public void type(String name) {
                use(name, uses);
            }

            @Override
            public void field(Member field) {
                Class<?> owner = find(field.owner());
                use(field.owner(), uses);
                if (owner != null && isSnippet(owner)) {
                    addVariable(owner, field.name(), uses);
                }
            }

            @Override
            public void method(Member member) {
                Class<?> owner = find(member.owner());
                use(member.owner(), uses);
                if (owner != null && isSnippet(owner)) {
                    uses.add(new Element.Method(owner, member.name() + member.descriptor()));
                }
            }
        });
    }

    private static void addVariable(Class<?> owner, String name, List<Element> uses) {
        try {
            uses.add(new Element.Variable(owner.getDeclaredField(name)));
        } catch (NoSuchFieldException e) {
            // A snippet that does not link; it fails where it is called.
        }
    }

    private void use(String name, List<Element> uses) {
        Class<?> used = find(name);
        if (used != null && !isSnippet(used)) {
            uses.add(new Element.Type(used));
        }
    }

    /** Finds a class of the session; null if it is none, or cannot be found. */
    private @Nullable Class<?> find(String name) {
        if (!name.startsWith("REPL/")) {
            return null;
        }
        try {
            return Class.forName(name.replace('/', '.'), false, type.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }

    /** JShell numbers snippets, and gives those that it wraps anew a letter: neither says what the code does. */
    private static String normalized(String text) {
        return text.contains("REPL/") ? NUMBER.matcher(text).replaceAll("REPL") : text;
    }
}
