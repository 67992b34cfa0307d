package dev.steploom.junit;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives fields and parameters their mock resources, and looks after their stubs. */
final class ResourceInjection implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    // Not when instances are made: an extension of one method hears nothing of it if tests share their instance.
    @Override
    public void beforeEach(ExtensionContext context) {
        BoundResources.of(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        BoundResources.finish(context, context.getExecutionException().isPresent());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return ResourcePlace.isOne(parameter.getParameter());
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        try {
            Executable method = parameter.getDeclaringExecutable();
            if (method instanceof Constructor || context.getTestMethod().isEmpty()) {
                throw new BadTest("A resource is made anew for each test, so " + Places.name(method)
                        + " is too early for one. Take it in the test, or in a method that runs before each.");
            }
            return BoundResources.of(context).valueOf(parameter.getParameter());
        } catch (BadTest problem) {
            throw problem.ofParameterIn(context);
        }
    }
}
