package dev.steploom.carry;

import dev.steploom.definition.JobDefinition;
import dev.steploom.definition.OpDefinition;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a job and the static fields that its code reaches. Java's serialisation does the work; what it would refuse, or
 * could not read again, is replaced by a {@link Form}. What cannot be carried at all is written as null and remembered as a
 * problem, so that all problems are found at once.
 */
final class StateWriter extends ObjectOutputStream {
    private final ClassReach reach;
    private final Substitutes substitutes;
    private final List<CarryProblem> problems = new ArrayList<>();
    private final IdentityHashMap<Object, ObjectForm> forms = new IdentityHashMap<>();
    private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<Object, String> resources = new IdentityHashMap<>();
    private final Deque<String> place = new ArrayDeque<>();
    private @Nullable Object direct;

    StateWriter(OutputStream out, ClassReach reach, ClassLoader loader) throws IOException {
        super(out);
        this.reach = reach;
        this.substitutes = new Substitutes(reach, loader);
        enableReplaceObject(true);
    }

    List<CarryProblem> problems() {
        return problems;
    }

    /** Writes the job, and each static field with its class and its name, until no more are reached. */
    void writeJob(JobDefinition job) throws IOException {
        job.resources().forEach((key, resource) -> resources.put(resource, "resource '" + key + "'"));
        writePlaced("job '" + job.name() + "'", job);
        for (Field field = reach.nextField(); field != null; field = reach.nextField()) {
            writeObject(field.getDeclaringClass());
            writeObject(field.getName());
            writePlaced("variable '" + field.getName() + "'", Fields.get(field, null));
        }
        writeObject(null);
    }

    private void writePlaced(String name, @Nullable Object value) throws IOException {
        place.push(name);
        try {
            writeObject(value);
        } catch (IOException | RuntimeException e) {
            if (problems.isEmpty()) {
                throw new CarryException(name + " cannot be written down: " + e, e);
            }
            throw e;
        } finally {
            place.pop();
        }
    }

    @Override
    protected void annotateClass(Class<?> type) {
        reach.type(type.getName().replace('.', '/'));
    }

    @Override
    protected @Nullable Object replaceObject(Object value) throws IOException {
        boolean isDirect = value == direct;
        direct = null;
        if (value instanceof Form || value instanceof ObjectForm || value instanceof String) {
            return value;
        }
        if (open.contains(value) && (!isDirect || value.getClass().isRecord())) {
            return refuse(new CarryProblem(
                    name(),
                    value.getClass().getName(),
                    "holds an object that a collection, a record or a lambda inside of it refers back to",
                    "Break the circle."));
        }
        if (Refusals.isBound(value)) {
            return refuse(Refusals.of(name(), value));
        }
        if (value instanceof SerializedLambda lambda) {
            return substitutes.ofLambda(lambda);
        }
        if (value.getClass().isHidden()) {
            Object lambda = substitutes.ofHidden(value);
            return lambda != null || value instanceof java.io.Serializable
                    ? lambda == null ? value : lambda
                    : refuse(new CarryProblem(
                            name(),
                            value.getClass().getInterfaces()[0].getName(),
                            "holds a lambda that looks like others of its snippet",
                            "Give each such lambda a variable of its own."));
        }
        Object substitute = substitutes.of(value);
        if (substitute != null) {
            return substitute;
        }
        return Platform.isJdk(value.getClass()) || Fields.hasForeignState(value.getClass())
                ? refuse(Refusals.of(name(), value))
                : forms.computeIfAbsent(value, ObjectForm::new);
    }

    private @Nullable Object refuse(CarryProblem problem) {
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
        return null;
    }

    /** Writes an object's class, the names of its fields, and what they hold. */
    void writeFields(Object object) throws IOException {
        Class<?> type = object.getClass();
        List<Field> fields = Fields.of(type);
        writeObject(type);
        writeObject(fields.stream().map(Field::getName).toArray(String[]::new));
        open.add(object);
        for (Field field : fields) {
            Object value = substitutes.fieldValue(object, field);
            place.push(label(object, field));
            direct = value;
            writeObject(value);
            direct = null;
            place.pop();
        }
        open.remove(object);
    }

    /** Parts of the engine are known to the user by what they define, parts of the user's objects by their names. */
    private String label(Object owner, Field field) {
        String resource = resources.get(owner);
        if (resource != null) {
            return resource;
        }
        if (owner instanceof OpDefinition op) {
            return "op '" + op.name() + "'";
        }
        return Platform.isEngine(owner.getClass()) ? "" : "." + field.getName();
    }

    /** Returns what holds the value that is being written, such as {@code variable 'shop'.connection}. */
    private String name() {
        StringBuilder name = new StringBuilder();
        for (String part : place) {
            name.insert(0, part);
            if (!part.isEmpty() && !part.startsWith(".")) {
                break;
            }
        }
        return name.toString();
    }
}
