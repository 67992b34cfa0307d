package dev.steploom.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Answers;
import org.mockito.Mock;

/**
 * Makes a Mockito mock for each test and binds it to a resource of the job: on a field of the test class, or on a
 * parameter of a test or of a method that runs before each.
 *
 * <pre>{@code
 * @MockResource Server server;                        // the one resource of the job that is a Server
 * @MockResource("replica") Server replica;            // the resource of that key
 * }</pre>
 *
 * <p>Stubs are strict, as under Mockito's own extension: one that no call used fails the test. That extension may be
 * there as well, before or after this one.
 */
@ExtendWith(JobTestOnly.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface MockResource {
    /**
     * The resource's key, as {@link #key}.
     *
     * @return the key; empty for the one resource of the field's type
     */
    String value() default "";

    /**
     * The resource's key.
     *
     * @return the key; empty for the one resource of the field's type
     */
    String key() default "";

    /**
     * What calls return that are not stubbed.
     *
     * @return the answer
     */
    Answers answer() default Answers.RETURNS_DEFAULTS;

    /**
     * How strict the stubs of this mock are.
     *
     * @return the strictness; that of the test by default, which is strict stubs unless {@code @MockitoSettings} says
     *     otherwise
     */
    Mock.Strictness strictness() default Mock.Strictness.TEST_LEVEL_DEFAULT;
}
