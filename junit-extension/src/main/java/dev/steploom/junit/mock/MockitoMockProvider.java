package dev.steploom.junit.mock;

import dev.steploom.resource.MockProvider;
import org.mockito.Mockito;
import org.mockito.exceptions.base.MockitoException;

/** Makes the engine's mock resources with Mockito; they are lenient, and watched for who calls them. */
public final class MockitoMockProvider implements MockProvider {
    /** Makes a provider; for {@link java.util.ServiceLoader}. */
    public MockitoMockProvider() {}

    @Override
    public Object mock(Class<?> type) {
        try {
            Object mock = Mockito.mock(type, Mockito.withSettings().strictness(org.mockito.quality.Strictness.LENIENT));
            MockCalls.watch(mock);
            return mock;
        } catch (MockitoException e) {
            throw new UnmockableTypeException(type, e);
        }
    }
}
