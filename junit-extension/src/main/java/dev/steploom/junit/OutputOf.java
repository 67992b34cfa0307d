package dev.steploom.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A parameter of a test that takes an output of the job's run: {@code @OutputOf("add_one") int six}. The value has to be
 * of the parameter's type; of a dynamic output or a mapped node, it is a map by mapping key.
 */
@Documented
@ExtendWith(JobTestOnly.class)
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface OutputOf {
    /**
     * The node.
     *
     * @return its path, such as {@code "outer.inner"}
     */
    String value();

    /**
     * Which of the node's outputs.
     *
     * @return its name; {@code "result"} by default
     */
    String output() default "result";
}
