package dev.steploom.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Run configs for a {@link JobTest}, one invocation each.
 *
 * <pre>{@code
 * @JobTest(in = Report.class)
 * @RunConfigSource({"ops: {load: {config: {limit: 1}}}", "classpath:nightly.yaml"})
 * void stops(ExecuteInProcessResult<Integer> result) { ... }
 * }</pre>
 */
@Documented
@ExtendWith(JobTestOnly.class)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface RunConfigSource {
    /**
     * Run configs: YAML or JSON, or {@code "classpath:"} and the name of a file that holds it.
     *
     * @return texts; none by default
     */
    String[] value() default {};

    /**
     * Fields or methods without parameters that give run configs: a collection, a stream, or a map by the name that is
     * shown. Each run config is a {@code RunConfig}, a map, or a text as in {@link #value}.
     *
     * @return members, named as in {@link JobTest#job}; none by default
     */
    String[] from() default {};
}
