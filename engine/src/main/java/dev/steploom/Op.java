package dev.steploom;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of a method what {@code Steploom.op} cannot read from its signature. A method needs none to become an op. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface Op {
    /**
     * Names the op.
     *
     * @return its name; blank for the method's in snake_case
     */
    String name() default "";

    /**
     * Says what the op is for.
     *
     * @return the description
     */
    String description() default "";

    /**
     * Says how often a failed step is tried again.
     *
     * @return how many times; negative for no policy of its own, unless there is a {@link #delay}: then once
     */
    int maxRetries() default -1;

    /**
     * Says how long to wait before a retry.
     *
     * @return such as {@code "500ms"}, {@code "10s"}, {@code "5m"}, or ISO 8601 such as {@code "PT10S"}; blank for no
     *     wait
     */
    String delay() default "";

    /**
     * Tags the op. {@code steploom/priority} is a whole number that orders ready steps, highest first.
     *
     * @return texts of the form {@code "key=value"}
     */
    String[] tags() default {};

    /**
     * Says which resources the op asks for.
     *
     * @return resource keys
     */
    String[] resources() default {};

    /**
     * Says which version of the code this is.
     *
     * @return any text; blank for none
     */
    String codeVersion() default "";

    /**
     * The Java type of the op's config, which its body gets from {@code context.config(type)}: a record, or the class of
     * a single value.
     *
     * @return the type; {@code void.class} for an op that declares none
     */
    Class<?> config() default void.class;
}
