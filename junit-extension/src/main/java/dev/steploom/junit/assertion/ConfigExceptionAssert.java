package dev.steploom.junit.assertion;

import static dev.steploom.type.Given.given;
import static dev.steploom.type.Given.givenAll;

import dev.steploom.config.ConfigException;
import dev.steploom.junit.report.Finding;
import org.assertj.core.api.AbstractThrowableAssert;

/** Assertions about what is wrong in a config; those on throwables hold as well. */
public class ConfigExceptionAssert extends AbstractThrowableAssert<ConfigExceptionAssert, ConfigException> {
    /**
     * Begins an assertion.
     *
     * @param actual the exception
     */
    public ConfigExceptionAssert(ConfigException actual) {
        super(actual, ConfigExceptionAssert.class);
    }

    /**
     * Asserts that something is wrong at a place, and elsewhere perhaps.
     *
     * <pre>{@code
     * assertThat(exception).hasConfigError("root:ops:load:config:limit");   // passes
     * assertThat(exception).hasConfigError("root:ops:load:config:limi");    // fails: did you mean …limit?
     * }</pre>
     *
     * @param path the problem's path; of a field that is missing or unknown, the field's or that of what is around it
     * @return this
     */
    public ConfigExceptionAssert hasConfigError(String path) {
        given(path, "path");
        ConfigProblems problems = problems();
        return problems.have(path) ? this : fail(problems.lack(path));
    }

    /**
     * Asserts where something is wrong, and nowhere else.
     *
     * <pre>{@code
     * assertThat(exception).hasOnlyConfigErrors("root:ops:load:config:limit");   // passes
     * assertThat(exception).hasOnlyConfigErrors("root:execution");               // fails
     * }</pre>
     *
     * @param paths the paths of all problems, in whatever order
     * @return this
     */
    public ConfigExceptionAssert hasOnlyConfigErrors(String... paths) {
        givenAll(paths, "paths");
        ConfigProblems problems = problems();
        return problems.haveOnly(paths) ? this : fail(problems.differ(paths));
    }

    private ConfigProblems problems() {
        isNotNull();
        return new ConfigProblems(actual);
    }

    private ConfigExceptionAssert fail(Finding finding) {
        throw failureWithActualExpected(finding.actual(), finding.expected(), "\n%s", finding.toString());
    }
}
