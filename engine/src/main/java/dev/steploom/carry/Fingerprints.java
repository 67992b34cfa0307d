package dev.steploom.carry;

import dev.steploom.carry.Fingerprint.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes fingerprints of what ops and resources are made of: their functions, what these captured, and all that they reach in
 * the classes and variables of an interactive session, as it is now. Classes that are not a session's cannot change while
 * their JVM runs and count by name. Not thread-safe.
 *
 * <p>What has been worked out of a class is kept until the session redefines it; values are looked at once between two
 * {@linkplain #refresh refreshes}.
 */
public final class Fingerprints {
    private final SessionClasses classes = new SessionClasses();
    private final Map<Element, Part> parts = new HashMap<>();

    /** Remembers nothing yet. */
    public Fingerprints() {}

    /** Says that the session may have changed since fingerprints were taken. */
    public void refresh() {
        classes.refresh();
        parts.clear();
    }

    /**
     * Takes the fingerprint of values.
     *
     * @param label what the user knows them as, such as {@code resource db}
     * @param values any values, functions among them
     * @return what they, and the code and state that they reach, are made of now
     */
    public Fingerprint of(String label, @Nullable Object... values) {
        Map<Element, Integer> places = new LinkedHashMap<>();
        List<Part> found = new ArrayList<>();
        found.add(ValueDigest.of(label, classes, values));
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < found.size(); at++) {
            Part part = found.get(at);
            List<Integer> uses = new ArrayList<>(part.uses().size());
            for (Element used : part.uses()) {
                Integer place = places.get(used);
                if (place == null) {
                    place = found.size();
                    places.put(used, place);
                    boolean isLambda = used instanceof Element.Method method && method.isLambda();
                    String home = at == 0 ? "its code" : part.label();
                    found.add(isLambda ? part(used).as(home) : part(used));
                }
                uses.add(place);
            }
            lines.add(new Line(part.label(), part.digest(), part.same(), List.copyOf(uses)));
        }
        return new Fingerprint(lines);
    }

    private Part part(Element element) {
        Part known = parts.get(element);
        if (known == null) {
            known = make(element);
            parts.put(element, known);
        }
        return known;
    }

    private Part make(Element element) {
        if (element instanceof Element.Variable variable) {
            return valueOf(variable);
        }
        Class<?> owner = element instanceof Element.Method method ? method.owner() : ((Element.Type) element).type();
        SessionClass read = classes.of(owner);
        if (element instanceof Element.Method method) {
            return read == null
                    ? new Part(method.label(), "", List.of(), List.of(new Part.Same(method.label(), owner)))
                    : SessionClass.isSnippet(owner) ? read.method(method) : wholeFor(method, owner);
        }
        String label = ((Element.Type) element).label();
        return read == null ? new Part(label, "", List.of(), List.of(new Part.Same(label, owner))) : read.whole();
    }

    private Part valueOf(Element.Variable variable) {
        try {
            return ValueDigest.of(variable.label(), classes, Fields.get(variable.field(), null));
        } catch (LinkageError e) {
            // Its class cannot be initialised; who uses it fails.
            Part.Same owner = new Part.Same(variable.label(), variable.field().getDeclaringClass());
            return new Part(variable.label(), "", List.of(), List.of(owner));
        }
    }

    /** A lambda in a class that the session declares counts with all of the class. */
    private static Part wholeFor(Element.Method method, Class<?> owner) {
        return new Part(method.label(), method.method(), List.of(new Element.Type(owner)), List.of());
    }
}
