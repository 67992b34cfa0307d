package dev.steploom.junit.assertion;

import static dev.steploom.junit.SteploomAssertions.assertThat;
import static dev.steploom.junit.SteploomAssertions.assertThatRunOf;
import static dev.steploom.junit.SteploomAssertions.catchThrowableOfType;
import static dev.steploom.junit.assertion.Runs.failure;
import static dev.steploom.junit.assertion.Runs.run;

import dev.steploom.config.ConfigException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Assertions about run config that does not fit. */
class ConfigAssertTests {
    private static final Map<String, Object> WRONG = Map.of("ops", Map.of("ader", Map.of()), "loger", Map.of());

    private final ConfigException refused =
            catchThrowableOfType(ConfigException.class, () -> run(Runs.DO_STUFF, o -> o.runConfig(WRONG)));

    @Test
    void passWhereThePathsAreThoseOfTheProblems() {
        assertThatRunOf(() -> run(Runs.DO_STUFF, o -> o.runConfig(WRONG)))
                .hasConfigError("root:ops:ader")
                .hasOnlyConfigErrors("root:ops:ader", "root:loger");
        assertThat(refused)
                .hasConfigError("root:ops:ader")
                .hasOnlyConfigErrors("root:ops:ader", "root:loger")
                .hasMessageContaining("ader");
    }

    @Test
    void anUnknownFieldIsAProblemOfWhatIsAroundItToo() {
        assertThat(refused).hasConfigError("root:ops").hasOnlyConfigErrors("root", "root:ops");
    }

    @Test
    void anotherPathShowsAllProblems() {
        assertThat(failure(() -> assertThat(refused).hasConfigError("root:ops:adr")))
                .isEqualTo("""
                the run config of job 'do_stuff'
                  expected: a problem at root:ops:adr
                  actual:   none there. Did you mean "root:ops:ader"?
                  problems:
                    root: there is no field "loger" here. Did you mean "loggers"?
                    root:ops: there is no field "ader" here. Did you mean "adder"?""");
    }

    @Test
    void moreProblemsThanToldAreTooMany() {
        assertThat(failure(() -> assertThatRunOf(() -> run(Runs.DO_STUFF, o -> o.runConfig(WRONG)))
                        .hasOnlyConfigErrors("root:ops:ader")))
                .isEqualTo("""
                        places of the problems in the run config of job 'do_stuff'
                          expected: root:ops:ader
                          actual:   root:loger, root:ops:ader
                          too many: root:loger
                          problems:
                            root: there is no field "loger" here. Did you mean "loggers"?
                            root:ops: there is no field "ader" here. Did you mean "adder"?""");
    }

    @Test
    void aRunThatTookPlaceIsShown() {
        assertThat(failure(() -> assertThatRunOf(() -> run(Runs.DO_STUFF)).hasConfigError("root:ops")))
                .isEqualTo("""
                        config of the run of job 'do_stuff'
                          expected: a problem at root:ops
                          actual:   none: the run took place

                        """ + Runs.DO_STUFF_TIMELINE);
    }

    @Test
    void aRunThatFailedTookPlaceToo() {
        assertThat(failure(() -> assertThatRunOf(() -> Runs.BROKEN.executeInProcess(o -> o.clock(Runs.CLOCK)))
                        .hasConfigError("root:ops")))
                .isEqualTo("""
                        config of the run of job 'broken'
                          expected: a problem at root:ops
                          actual:   none: the run took place

                        """ + Runs.brokenBody());
    }

    @Test
    void anotherExceptionIsNamed() {
        assertThat(failure(() -> assertThatRunOf(() -> {
                            throw new IllegalStateException("no job today");
                        })
                        .hasConfigError("root:ops")))
                .isEqualTo("""
                        config of the run
                          expected: a problem at root:ops
                          actual:   threw IllegalStateException: no job today""");
    }
}
