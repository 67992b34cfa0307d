package dev.steploom.junit;

import dev.steploom.junit.mock.TestMocks;
import java.lang.annotation.Annotation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.AnnotationSupport;
import org.mockito.quality.Strictness;

/** What Mockito's own JUnit extension, which need not be there, says of a test. */
final class MockitoState {
    private static final Namespace MOCKITO = Namespace.create("org.mockito"); // As MockitoExtension has it.
    private static final String SETTINGS = "org.mockito.junit.jupiter.MockitoSettings";

    private MockitoState() {}

    /** Prepares to make the mocks of a test: under Mockito's session if it has begun, as strict as the test wants them. */
    static TestMocks mocksOf(ExtensionContext context) {
        boolean inSession = context.getStore(MOCKITO).get("session") != null;
        return new TestMocks(strictness(context), inSession);
    }

    private static Strictness strictness(ExtensionContext context) {
        Class<? extends Annotation> type = settingsType(context);
        @Nullable ExtensionContext at = type == null ? null : context;
        while (at != null && type != null) {
            Optional<? extends Annotation> settings = AnnotationSupport.findAnnotation(at.getElement(), type);
            if (settings.isPresent()) {
                return strictness(settings.get());
            }
            at = at.getParent().orElse(null);
        }
        return Strictness.STRICT_STUBS;
    }

    private static @Nullable Class<? extends Annotation> settingsType(ExtensionContext context) {
        try {
            ClassLoader loader = context.getRequiredTestClass().getClassLoader();
            return Class.forName(SETTINGS, false, loader).asSubclass(Annotation.class);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private static Strictness strictness(Annotation settings) {
        try {
            return (Strictness)
                    settings.annotationType().getMethod("strictness").invoke(settings);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("@MockitoSettings of this version of Mockito has no strictness.", e);
        }
    }
}
