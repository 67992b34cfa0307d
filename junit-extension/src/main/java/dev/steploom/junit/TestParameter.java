package dev.steploom.junit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * A parameter that is ours to give.
 *
 * @param parameter the parameter
 * @param kind what it is given
 */
record TestParameter(Parameter parameter, ParameterKind kind) {
    /**
     * Gives the parameter its value.
     *
     * @param context of the test, or of its class if there is no test yet
     * @param runs finds the runs of the test
     */
    @Nullable
    Object value(ExtensionContext context, Function<ExtensionContext, TestRuns> runs) {
        if (context.getTestMethod().isEmpty()) {
            throw refusal("there is no test yet", "Take it in the test method.");
        }
        if (ParameterKind.OF_RESULT.contains(kind) && comesBeforeTheRun()) {
            throw refusal(
                    "the job runs only after the @BeforeEach methods, so that what they stub holds",
                    "Take it in the test method, or take JobRun<R> here and call execute().");
        }
        try {
            return kind.value(runs.apply(context), parameter);
        } catch (BadTest problem) {
            throw problem.ofParameterIn(context);
        }
    }

    private boolean comesBeforeTheRun() {
        Executable executable = parameter.getDeclaringExecutable();
        return executable instanceof Constructor
                || AnnotationSupport.isAnnotated(executable, BeforeEach.class)
                || AnnotationSupport.isAnnotated(executable, BeforeAll.class)
                || AnnotationSupport.isAnnotated(executable, AfterAll.class);
    }

    private ParameterResolutionException refusal(String reason, String cure) {
        return new ParameterResolutionException(
                "Parameter '" + parameter.getName() + "' of " + Places.name(parameter.getDeclaringExecutable())
                        + " cannot be given a value: " + reason + ". " + cure);
    }
}
