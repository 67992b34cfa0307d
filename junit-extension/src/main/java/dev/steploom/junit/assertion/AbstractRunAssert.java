package dev.steploom.junit.assertion;

import static dev.steploom.type.Given.given;

import dev.steploom.execution.JobExecutionResult;
import dev.steploom.junit.report.Finding;
import dev.steploom.junit.report.RunPage;
import dev.steploom.type.ValueText;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AbstractObjectAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/**
 * An assertion about a run or a part of one. When it fails, its text is a {@link RunPage}.
 *
 * @param <SELF> the type of the assertion itself
 * @param <ACTUAL> what it is about
 */
public abstract class AbstractRunAssert<SELF extends AbstractRunAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractObjectAssert<SELF, ACTUAL> {
    private @Nullable SoftAssertionsProvider collector;

    /**
     * Begins an assertion.
     *
     * @param actual what it is about
     * @param selfType the type of the assertion itself
     */
    protected AbstractRunAssert(ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /** The run that it is about. */
    abstract JobExecutionResult run();

    /**
     * Lets failures of what is reached from here be collected as well; called for soft assertions.
     *
     * @param soft collects them
     * @return this
     */
    public final SELF collectingInto(SoftAssertionsProvider soft) {
        given(soft, "soft");
        collector = soft;
        return myself;
    }

    final boolean isSoft() {
        return collector != null;
    }

    final SELF check(boolean holds, Supplier<Finding> finding) {
        return check(holds, null, finding);
    }

    /** Fails with a page that tells about a step, beside the first that failed. */
    final SELF check(boolean holds, @Nullable String step, Supplier<Finding> finding) {
        if (!holds) {
            throw failure(finding.get(), step);
        }
        return myself;
    }

    final AssertionError failure(Finding finding, @Nullable String step) {
        RunPage page = RunPage.of(run()).with(finding);
        String text = (step == null ? page : page.about(step)).text();
        return failureWithActualExpected(finding.actual(), finding.expected(), "\n%s", text);
    }

    /** A failure whose head is a text of somebody else's. */
    final AssertionError failureOf(String head, String step) {
        return failure("\n%s", head + "\n\n" + RunPage.of(run()).about(step).body());
    }

    /** Fails later than within a method of this assertion. */
    final void collect(AssertionError failure) {
        SoftAssertionsProvider soft = collector;
        if (soft == null) {
            throw failure;
        }
        soft.collectAssertionError(failure);
    }

    /** Asks the run for a value. That it cannot be had is a failure. */
    final <T extends @Nullable Object> T get(
            Supplier<T> value, String subject, String expected, @Nullable String step) {
        try {
            return value.get();
        } catch (NoSuchElementException | IllegalArgumentException e) {
            throw failure(Finding.of(subject, expected, String.valueOf(e.getMessage())), step);
        }
    }

    final SELF equal(
            Supplier<? extends @Nullable Object> value,
            @Nullable Object expected,
            String subject,
            @Nullable String step) {
        Object found = get(value, subject, ValueText.shorten(expected), step);
        return check(Objects.deepEquals(found, expected), step, () -> Finding.ofValues(subject, expected, found));
    }

    /** An assertion about a value of the run. If it cannot be had, soft assertions note so and go on with null. */
    @SuppressWarnings({"unchecked", "NullAway"})
    final <T extends @Nullable Object> ObjectAssert<T> next(Supplier<T> value, String subject, @Nullable String step) {
        SoftAssertionsProvider soft = collector;
        if (soft == null) {
            return withInfo(new ObjectAssert<>(get(value, subject, "a value", step)), subject);
        }
        T found = null;
        try {
            found = get(value, subject, "a value", step);
        } catch (AssertionError missing) {
            soft.collectAssertionError(missing);
        }
        return withInfo(soft.proxy(ObjectAssert.class, Object.class, found), subject);
    }

    /** An assertion about a part of the run. */
    final <A extends AbstractRunAssert<A, T>, T> A next(A plain, Class<A> type, Class<T> partType, T part) {
        SoftAssertionsProvider soft = collector;
        return withInfo(soft == null ? plain : soft.proxy(type, partType, part).collectingInto(soft));
    }

    /** An assertion about the events of the run. */
    final EventLogAssert next(RunEvents events) {
        SoftAssertionsProvider soft = collector;
        return withInfo(
                soft == null ? new EventLogAssert(events) : soft.proxy(EventLogAssert.class, RunEvents.class, events));
    }

    /** A value's own assertions know nothing of the run, so that their description says where the value is from. */
    private <A extends AbstractAssert<?, ?>> A withInfo(A next, String subject) {
        withInfo(next);
        next.info.description(info.hasDescription() ? info.descriptionText() + ": " + subject : subject);
        return next;
    }

    /** Hands on what the user said of the assertion: its description, message and representation. */
    final <A extends AbstractAssert<?, ?>> A withInfo(A next) {
        next.info.description(info.description());
        next.info.overridingErrorMessage(info.overridingErrorMessage());
        next.info.useRepresentation(info.representation());
        return next;
    }
}
