package dev.steploom.jshell.notebook.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A notebook as a test: each cell of code is a test of its own, in the notebook's order. Behind a cell that fails, the
 * others are aborted.
 *
 * <pre>{@code
 * class AnalysisTests {
 *     @NotebookTest(value = "analysis.ipynb", parameters = "limit=5")
 *     void analysis() {}
 * }
 * }</pre>
 *
 * <p>A cell tagged {@code compare} must give what is saved in the notebook, see {@link #compareAll}. One tagged {@code
 * raises-exception} must throw.
 *
 * <p>A method that takes a {@link dev.steploom.jshell.notebook.NotebookRun} is called with it after the last cell, as one
 * test more; one without parameters is called in the test of the last cell. {@code @BeforeEach} and {@code @AfterEach}
 * methods are called around each.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(NotebookTestExtension.class)
public @interface NotebookTest {
    /**
     * The notebook: a file on the class path, beside the test class or from the root on, or from the working directory on.
     *
     * @return a name that ends with {@code .jsh} or {@code .ipynb}
     */
    String value();

    /**
     * Values for the notebook's parameters, each {@code "name=value"}, read as the parameter's type asks.
     *
     * @return parameters; none by default. {@link NotebookParameter} gives more
     */
    String[] parameters() default {};

    /**
     * Whether every cell must give what is saved, rather than those tagged {@code compare}.
     *
     * <p>Texts are compared exactly: what the cell wrote to standard output and error, the values that it showed and its own
     * value, each in its form as plain text. In a cell's metadata, {@code {"steploom": {"compare": ["stdout", "value"]}}}
     * says what is compared of {@code stdout}, {@code stderr}, {@code shown}, {@code value} and {@code error}, {@code true}
     * all of it, and {@code false} nothing.
     *
     * @return false by default
     */
    boolean compareAll() default false;

    /**
     * How long each cell may take.
     *
     * @return such as {@code "30s"}; blank, the default, for no limit
     */
    String cellTimeout() default "";
}
