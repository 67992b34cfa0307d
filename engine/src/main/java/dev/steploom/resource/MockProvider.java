package dev.steploom.resource;

/** Makes mocks; found by {@link java.util.ServiceLoader}. The JUnit extension provides one on Mockito. */
public interface MockProvider {
    /**
     * Makes a mock.
     *
     * @param type the class to mock
     * @return an instance of it
     */
    Object mock(Class<?> type);
}
