package dev.steploom.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.Mock;

/**
 * Makes a Mockito spy for each test and binds it to a resource of the job: an object that works, tells what was called,
 * and may be stubbed. It spies on the field's value; for a field without one, or a parameter, on a new object that the
 * type's constructor without parameters makes.
 *
 * <pre>{@code
 * @SpyResource Server server = new InMemoryServer("test");
 * @SpyResource Counter counter;                       // new Counter()
 * }</pre>
 */
@ExtendWith(JobTestOnly.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface SpyResource {
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
     * How strict the stubs of this spy are.
     *
     * @return the strictness; that of the test by default, which is strict stubs unless {@code @MockitoSettings} says
     *     otherwise
     */
    Mock.Strictness strictness() default Mock.Strictness.TEST_LEVEL_DEFAULT;
}
