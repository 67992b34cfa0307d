package dev.steploom.junit.assertion;

import dev.steploom.definition.GraphDefinition;
import dev.steploom.junit.report.Finding;
import dev.steploom.render.GraphPictures;
import dev.steploom.type.NearestName;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractObjectAssert;
import org.jspecify.annotations.Nullable;

/**
 * An assertion about something that is not run yet. When it fails, its text has the picture of the graph.
 *
 * @param <SELF> the type of the assertion itself
 * @param <ACTUAL> what it is about
 */
public abstract class AbstractDefinitionAssert<SELF extends AbstractDefinitionAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractObjectAssert<SELF, ACTUAL> {

    /**
     * Begins an assertion.
     *
     * @param actual what it is about
     * @param selfType the type of the assertion itself
     */
    protected AbstractDefinitionAssert(ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /** What the picture shows. */
    abstract GraphDefinition graph();

    final SELF check(boolean holds, Supplier<Finding> finding) {
        if (!holds) {
            Finding found = finding.get();
            String text = found + "\n\n" + GraphPictures.text(graph()).stripTrailing();
            throw failureWithActualExpected(found.actual(), found.expected(), "\n%s", text);
        }
        return myself;
    }

    /** Asserts that names are among others. */
    final SELF contains(String subject, String[] names, Collection<String> found) {
        StepNames.requireAny(names);
        List<String> missing = StepNames.without(List.of(names), found);
        return check(missing.isEmpty(), () -> {
            Finding finding = Finding.of(subject, "also " + StepNames.list(List.of(names)), StepNames.list(found))
                    .note("missing:  " + StepNames.list(missing));
            String nearest = nearest(missing, found);
            return nearest == null ? finding : finding.note("Did you mean \"" + nearest + "\"?");
        });
    }

    private static @Nullable String nearest(List<String> missing, Collection<String> found) {
        return missing.size() == 1 ? NearestName.of(missing.get(0), found) : null;
    }

    static String quoted(@Nullable String text) {
        return text == null ? "none" : "\"" + text + "\"";
    }
}
