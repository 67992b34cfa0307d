package dev.steploom.junit;

import java.util.function.Consumer;
import org.assertj.core.api.AbstractSoftAssertions;
import org.assertj.core.api.StandardSoftAssertionsProvider;

/**
 * Assertions that collect their failures, about runs and jobs and all that AssertJ knows. Fields of this type with
 * AssertJ's {@code @InjectSoftAssertions} work as well.
 *
 * <pre>{@code
 * SteploomSoftAssertions.assertSoftly(softly -> {
 *     softly.assertThat(result).succeeded().hasOutput(12);
 *     softly.assertThat(result).step("add_one").hasRetries(0);
 * });
 * }</pre>
 */
public class SteploomSoftAssertions extends AbstractSoftAssertions
        implements StandardSoftAssertionsProvider, SteploomSoftAssertionsProvider {

    /** Begins without failures; {@link #assertAll()} throws those that come. */
    public SteploomSoftAssertions() {}

    /**
     * Makes several assertions, and then throws all failures at once.
     *
     * @param assertions makes them
     * @throws AssertionError if any failed
     */
    public static void assertSoftly(Consumer<SteploomSoftAssertions> assertions) {
        SteploomSoftAssertions softly = new SteploomSoftAssertions();
        assertions.accept(softly);
        softly.assertAll();
    }
}
