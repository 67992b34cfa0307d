package dev.steploom.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Comes with the annotations that only a test with a job heeds, and refuses them elsewhere: JUnit would pass them over,
 * and the test fail for want of a value, or pass without having tested anything.
 */
final class JobTestOnly implements BeforeEachCallback, ParameterResolver {
    private static final String CURE =
            " Write @JobTest in place of @Test, or register a field: @RegisterExtension static"
                    + " final SteploomExtension JOB = SteploomExtension.forJob(...);";

    @Override
    public void beforeEach(ExtensionContext context) {
        Method test = context.getRequiredTestMethod();
        if (isJobTest(test)) {
            return;
        }
        if (AnnotationSupport.isAnnotated(test, RunConfigSource.class)) {
            throw new ExtensionConfigurationException(Places.name(context)
                    + " has a @RunConfigSource, but no @JobTest, so that no run gets its configs. Write @JobTest in place"
                    + " of @Test.");
        }
        List<Class<?>> classes = classes(context);
        if (classes.stream().noneMatch(JobTestOnly::hasJobs)) {
            classes.stream()
                    .flatMap(type -> Stream.of(type.getDeclaredFields()))
                    .forEach(JobTestOnly::refuse);
        }
    }

    private static void refuse(Field field) {
        Stream.<Class<? extends Annotation>>of(MockResource.class, SpyResource.class, BindResource.class)
                .filter(annotation -> AnnotationSupport.isAnnotated(field, annotation))
                .findFirst()
                .ifPresent(annotation -> {
                    throw new ExtensionConfigurationException(
                            "The field " + Places.name(field.getDeclaringClass()) + "." + field.getName() + " has a @"
                                    + annotation.getSimpleName() + ", but no test of its class has a job." + CURE);
                });
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        if (!hasJob(context)) {
            throw new ParameterResolutionException(
                    "Parameter '" + parameter.getParameter().getName() + "' of "
                            + Places.name(parameter.getDeclaringExecutable())
                            + " is for tests with a job, and this one has none." + CURE);
        }
        return false;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        throw new IllegalStateException("Only the extension that runs the job gives values.");
    }

    private static boolean hasJob(ExtensionContext context) {
        return context.getTestMethod().filter(JobTestOnly::isJobTest).isPresent()
                || classes(context).stream().anyMatch(JobTestOnly::registersJob)
                || (context.getTestMethod().isEmpty()
                        && classes(context).stream().anyMatch(JobTestOnly::hasJobs));
    }

    private static boolean hasJobs(Class<?> type) {
        return registersJob(type)
                || !ReflectionSupport.findMethods(type, JobTestOnly::isJobTest, HierarchyTraversalMode.TOP_DOWN)
                        .isEmpty()
                || Stream.of(type.getDeclaredClasses()).anyMatch(JobTestOnly::hasJobs);
    }

    private static boolean registersJob(Class<?> type) {
        return !ReflectionSupport.findFields(
                        type,
                        field -> RunExtension.class.isAssignableFrom(field.getType()),
                        HierarchyTraversalMode.TOP_DOWN)
                .isEmpty();
    }

    private static boolean isJobTest(Method method) {
        return AnnotationSupport.isAnnotated(method, JobTest.class);
    }

    private static List<Class<?>> classes(ExtensionContext context) {
        List<Class<?>> classes = new ArrayList<>(context.getEnclosingTestClasses());
        classes.add(context.getRequiredTestClass());
        return classes;
    }
}
