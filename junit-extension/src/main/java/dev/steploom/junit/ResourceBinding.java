package dev.steploom.junit;

import dev.steploom.definition.JobDefinition;
import dev.steploom.io.IOManager;
import dev.steploom.junit.mock.Mockability;
import dev.steploom.type.NearestName;
import java.lang.invoke.MethodType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds which resources of a job fields and parameters stand for, and which nobody binds. */
final class ResourceBinding {
    private static final Pattern WORD = Pattern.compile("(?<=.)_+(.?)");

    private final JobDefinition job;
    private final JobResources resources;
    private final Map<String, ResourcePlace> placeByKey = new HashMap<>();
    private final Set<String> meant = new HashSet<>(); // Keys of places that have a problem of their own.
    private final Findings problems;

    ResourceBinding(JobDefinition job, Findings problems) {
        this.job = job;
        this.problems = problems;
        this.resources = new JobResources(job);
    }

    /** The key of the resource that a place stands for; null if there is none, which is a problem. */
    @Nullable
    String keyFor(ResourcePlace place, @Nullable Object value) {
        String key = place.key().isEmpty() ? byType(place, value) : byKey(place, value);
        if (key == null) {
            return null;
        }
        if (value == null) {
            meant.add(key);
            return problem("The " + place.description() + " is null when the job runs, so there is nothing to bind. "
                    + "Give it a value where it is declared, or in a method that runs before each test.");
        }
        ResourcePlace other = placeByKey.putIfAbsent(key, place);
        return other == null
                ? key
                : problem("The " + other.description() + " and the " + place.description() + " both bind resource \""
                        + key + "\". Keep one, or name another resource: "
                        + place.kind().annotation() + "(\"...\").");
    }

    private @Nullable String byKey(ResourcePlace place, @Nullable Object value) {
        String key = place.key();
        if (!resources.keys().contains(key)) {
            return problem("The " + place.description() + " binds resource \"" + key + "\", which job '" + job.name()
                    + "' does not have. " + NearestName.hint(key, "resources", resources.keys()));
        }
        for (Class<?> asked : resources.typesOf(key)) {
            if (value != null && !wrapper(asked).isInstance(value)) {
                meant.add(key);
                return problem("The " + place.description() + " holds " + Texts.a(typeOf(place, value))
                        + ", but resource \"" + key + "\" of job '" + job.name() + "' has to be "
                        + Texts.a(asked) + ". Bind one, or name another resource.");
            }
        }
        return key;
    }

    private @Nullable String byType(ResourcePlace place, @Nullable Object value) {
        Class<?> type = wrapper(place.type());
        List<String> candidates = resources.ofType(type);
        if (candidates.isEmpty() && value != null) {
            candidates = resources.ofType(value.getClass());
        }
        if (candidates.isEmpty()) {
            return problem("The " + place.description() + " is " + Texts.a(place.type()) + ", but job '" + job.name()
                    + "' asks for no resource of that type. " + resources.inventory());
        }
        if (candidates.size() > 1) {
            meant.addAll(candidates);
            return problem("The " + place.description() + " may be resource "
                    + String.join(
                            " or ",
                            candidates.stream().map(key -> "\"" + key + "\"").toList()) + " of job '"
                    + job.name() + "'. Name the one: " + place.withKey(candidates.get(0)) + ";");
        }
        return candidates.get(0);
    }

    /** A mock's class is one that Mockito made; who reads the message knows the field's. */
    private static Class<?> typeOf(ResourcePlace place, Object value) {
        return place.kind() == ResourcePlace.Kind.BIND ? value.getClass() : place.type();
    }

    private static Class<?> wrapper(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    /**
     * Finds the required resources that nobody binds.
     *
     * @param testClass the class that would get a field for each
     */
    void findUnbound(Class<?> testClass) {
        for (String key : resources.required()) {
            boolean bound = job.resources().containsKey(key) || placeByKey.containsKey(key) || meant.contains(key);
            if (!bound && !key.equals(IOManager.DEFAULT_KEY)) {
                problem("Job '" + job.name() + "' lacks resource \"" + key + "\", which " + resources.userOf(key)
                        + " requires. Add a field " + field(key, Places.name(testClass)));
            }
        }
    }

    private String field(String key, String testClass) {
        Class<?> type = resources.mainType(key);
        if (type == null) {
            return "of its type to " + testClass + ", with @MockResource(\"" + key + "\").";
        }
        String annotation = resources.ofType(type).size() == 1 ? "" : "(\"" + key + "\")";
        String declaration = annotation + " " + type.getSimpleName() + " " + fieldName(key);
        return "to " + testClass + ": "
                + (Mockability.obstacle(type) == null
                        ? "@MockResource" + declaration + ";"
                        : "@BindResource" + declaration + " = ...;");
    }

    /** The key as a name of a field: {@code data_store} becomes {@code dataStore}. */
    private static String fieldName(String key) {
        return WORD.matcher(key).replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT));
    }

    private @Nullable String problem(String text) {
        problems.add(new BadTest(text));
        return null;
    }
}
