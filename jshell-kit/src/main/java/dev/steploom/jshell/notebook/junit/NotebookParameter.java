package dev.steploom.jshell.notebook.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A value for a parameter of a {@link NotebookTest}'s notebook. */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(NotebookParameter.List.class)
public @interface NotebookParameter {
    /**
     * Names the parameter.
     *
     * @return a variable of the parameters cell
     */
    String name();

    /**
     * Gives its value.
     *
     * @return text that is read as the parameter's type asks
     */
    String value();

    /** Holds several parameters. */
    @Documented
    @Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {
        /**
         * Returns the parameters.
         *
         * @return at least two
         */
        NotebookParameter[] value();
    }
}
