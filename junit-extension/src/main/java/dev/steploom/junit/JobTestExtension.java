package dev.steploom.junit;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Lays out the invocations of a {@link JobTest}. */
final class JobTestExtension implements TestTemplateInvocationContextProvider, BeforeEachCallback {
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        OtherTests.refuse(context);
        JobTest test = AnnotationSupport.findAnnotation(context.getRequiredTestMethod(), JobTest.class)
                .orElseThrow(() -> new ExtensionConfigurationException(
                        Places.name(context) + " has JobTestExtension, but no @JobTest."));
        JobTestPlan plan = JobTestPlan.of(test, context);
        return plan.settings().stream().map(setting -> new JobInvocation(plan, setting));
    }

    /** JUnit calls a method that is a {@code @Test} as well without asking for its invocations. */
    @Override
    public void beforeEach(ExtensionContext context) {
        OtherTests.refuse(context);
    }
}
