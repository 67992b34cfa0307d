package dev.steploom.junit;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Says what a test may take, where JUnit says that nobody gives a parameter its value. To refuse such parameters as their
 * resolver would take them from other extensions, so this looks at what JUnit throws.
 */
final class UnresolvedParameter {
    private static final String NOBODY = "No ParameterResolver registered for parameter ";

    private static final String SEVERAL = "Discovered multiple competing ParameterResolvers for parameter ";

    private UnresolvedParameter() {}

    /** Returns what to throw instead: a longer text, or what there was. */
    static Throwable explain(Throwable thrown, ExtensionContext context) {
        String text = thrown.getMessage();
        if (!(thrown instanceof ParameterResolutionException) || text == null) {
            return thrown;
        }
        for (Parameter parameter : parameters(context)) {
            if (text.startsWith(NOBODY + "[" + parameter + "]")) {
                return refusal(parameter, thrown);
            }
            if (text.startsWith(SEVERAL + "[" + parameter + "]")) {
                return severalRefusal(parameter, text.substring(text.lastIndexOf("]: ") + 3), thrown);
            }
        }
        return thrown;
    }

    private static List<Parameter> parameters(ExtensionContext context) {
        List<Executable> executables = new ArrayList<>(ReflectionSupport.findMethods(
                context.getRequiredTestClass(),
                method -> AnnotationSupport.isAnnotated(method, BeforeEach.class),
                HierarchyTraversalMode.TOP_DOWN));
        context.getTestMethod().ifPresent(executables::add);
        return executables.stream()
                .flatMap(executable -> Arrays.stream(executable.getParameters()))
                .toList();
    }

    private static ParameterResolutionException refusal(Parameter parameter, Throwable thrown) {
        return new ParameterResolutionException(
                "Parameter '" + parameter.getName() + "' of " + Places.name(parameter.getDeclaringExecutable())
                        + " is of type " + parameter.getType().getSimpleName()
                        + ", which cannot be given. A test with a job"
                        + " takes " + ParameterKind.ALL + ". For any other, register the extension that gives it:"
                        + " @ExtendWith(...).",
                thrown);
    }

    private static ParameterResolutionException severalRefusal(
            Parameter parameter, String resolvers, Throwable thrown) {
        List<String> names = Arrays.stream(resolvers.split(", "))
                .map(resolver -> resolver.replaceFirst("@\\w+$", "").replaceFirst("^.*\\.", ""))
                .map(name -> name.equals(InvocationExtension.class.getSimpleName()) ? "@JobTest" : name)
                .toList();
        String own = SteploomExtension.class.getSimpleName();
        return new ParameterResolutionException(
                "Parameter '" + parameter.getName() + "' of " + Places.name(parameter.getDeclaringExecutable())
                        + " is given a value by several extensions: " + String.join(", ", names) + ". "
                        + (Collections.frequency(names, own) > 1
                                ? "A plain test has one " + own + "; run other jobs by @JobTest or JobTester."
                                : "Leave out the annotation that belongs to all of them but one."),
                thrown);
    }
}
