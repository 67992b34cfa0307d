package dev.steploom.conformance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a method that composes, with the typed API, the same job as a recorded case. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Twin {
    /** The id of the case. */
    String value();

    /** A part of what the composition says when it is refused, if the case records a refusal. */
    String refusal() default "";
}
