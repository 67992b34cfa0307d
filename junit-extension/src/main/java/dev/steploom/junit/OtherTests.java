package dev.steploom.junit;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Other annotations that make a test of a method. Beside {@link JobTest} each would add invocations of its own. */
final class OtherTests {
    private OtherTests() {}

    static void refuse(ExtensionContext context) {
        Method method = context.getRequiredTestMethod();
        for (Annotation annotation : method.getAnnotations()) {
            if (isTest(annotation.annotationType())) {
                String name = "@" + annotation.annotationType().getSimpleName();
                throw new ExtensionConfigurationException(Places.name(context) + " has both @JobTest and " + name
                        + ", which would add invocations instead of multiplying them. Remove " + name
                        + cure(annotation));
            }
        }
    }

    private static boolean isTest(Class<? extends Annotation> type) {
        if (type.getName().startsWith("java.")
                || type == JobTest.class
                || AnnotationSupport.isAnnotated(type, JobTest.class)) {
            return false;
        }
        return type == Test.class
                || type == TestFactory.class
                || type == TestTemplate.class
                || AnnotationSupport.isAnnotated(type, TestTemplate.class)
                || AnnotationSupport.isAnnotated(type, TestFactory.class)
                || AnnotationSupport.isAnnotated(type, Test.class);
    }

    private static String cure(Annotation other) {
        if (other instanceof RepeatedTest repeated) {
            return ", and write @JobTest(repetitions = " + repeated.value() + ").";
        }
        return other.annotationType().getSimpleName().equals("ParameterizedTest")
                ? ", and write the cases as partitions, opSelections, or a @RunConfigSource; or let a @ParameterizedTest"
                        + " run JobTester.of(job)."
                : ", or make it a method of its own.";
    }
}
