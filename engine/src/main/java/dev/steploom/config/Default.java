package dev.steploom.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The value of a record's component when config does not give it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {
    /**
     * The value as it would stand in YAML, such as {@code "10s"}, {@code "3"} or {@code "[1, 2]"}; for a text, the text
     * itself.
     *
     * @return the value
     */
    String value();
}
