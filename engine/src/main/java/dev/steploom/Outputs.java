package dev.steploom;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes several outputs of the value that an op returns. Of a record: one output per component, optional where the
 * component is an {@code Optional}, dynamic where it is a {@link Dynamic}. Of a sealed interface: one optional output
 * per permitted case. Without it, a value is one output, {@code result}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Outputs {}
