package dev.steploom.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Binds the value of a field to a resource of the job. The field is read when the job runs, so methods that run before
 * each test may set it.
 *
 * <pre>{@code
 * @BindResource Server fake = new FakeServer();       // the one resource of the job that is a Server
 * @BindResource("limit") int limit = 5;               // the resource of that key
 * }</pre>
 *
 * <p>The value is not closed when the run ends: it belongs to the test.
 */
@ExtendWith(JobTestOnly.class)
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface BindResource {
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
}
