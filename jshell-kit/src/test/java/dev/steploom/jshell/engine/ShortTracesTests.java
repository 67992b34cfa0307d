package dev.steploom.jshell.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import jdk.jshell.spi.ExecutionControl.UserException;
import org.junit.jupiter.api.Test;

class ShortTracesTests {
    private static final String[] FRAMES = {
        "dev.steploom.Composition", "REPL.$JShell$3", "dev.steploom.Steploom", "REPL.$JShell$4"
    };

    private static UserException thrown(String type, String... classes) {
        StackTraceElement[] frames = Arrays.stream(classes)
                .map(name -> new StackTraceElement(name, "call", "File.java", 1))
                .toArray(StackTraceElement[]::new);
        return new UserException("message", type, frames);
    }

    private static String[] classes(UserException exception) {
        return Arrays.stream(exception.getStackTrace())
                .map(StackTraceElement::getClassName)
                .toArray(String[]::new);
    }

    @Test
    void aRefusalNamesTheUsersLinesAlone() {
        assertThat(classes(ShortTraces.shortened(thrown("dev.steploom.definition.GraphDefinitionException", FRAMES))))
                .containsExactly("REPL.$JShell$3", "REPL.$JShell$4");
        assertThat(classes(ShortTraces.shortened(thrown("java.util.NoSuchElementException", FRAMES))))
                .containsExactly("REPL.$JShell$3", "REPL.$JShell$4");
    }

    @Test
    void aFaultOfOursKeepsItsFrames() {
        assertThat(classes(ShortTraces.shortened(thrown("java.lang.NullPointerException", FRAMES))))
                .containsExactly(FRAMES);
    }

    @Test
    void whatTheUsersCodeThrowsKeepsItsFramesAlone() {
        String[] frames = {"java.util.List", "REPL.$JShell$3", "dev.steploom.Steploom", "REPL.$JShell$4"};

        assertThat(classes(ShortTraces.shortened(thrown("java.lang.IndexOutOfBoundsException", frames))))
                .containsExactly("java.util.List", "REPL.$JShell$3", "REPL.$JShell$4");
    }

    @Test
    void whatTheJdkThrowsAtOurCodeIsAFaultOfOurs() {
        String[] frames = {"java.util.List", "dev.steploom.Steploom", "REPL.$JShell$4"};

        assertThat(classes(ShortTraces.shortened(thrown("java.lang.IllegalArgumentException", frames))))
                .containsExactly(frames);
    }

    @Test
    void whereNobodyElseIsOurFramesStay() {
        assertThat(classes(ShortTraces.shortened(thrown("java.lang.IllegalStateException", "dev.steploom.Run"))))
                .containsExactly("dev.steploom.Run");
    }

    @Test
    void causesAreKept() {
        UserException failure = thrown("dev.steploom.execution.StepFailure", FRAMES);
        failure.initCause(thrown("java.io.IOException", "REPL.$JShell$2", "dev.steploom.Op1"));

        assertThat(ShortTraces.shortened(failure).getCause()).isInstanceOfSatisfying(UserException.class, cause -> {
            assertThat(cause.causeExceptionClass()).isEqualTo("java.io.IOException");
            assertThat(classes(cause)).containsExactly("REPL.$JShell$2");
        });
    }
}
