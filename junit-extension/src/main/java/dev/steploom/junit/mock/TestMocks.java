package dev.steploom.junit.mock;

import java.util.ArrayList;
import java.util.List;
import org.mockito.AdditionalAnswers;
import org.mockito.Answers;
import org.mockito.MockSettings;
import org.mockito.Mockito;
import org.mockito.exceptions.base.MockitoException;
import org.mockito.quality.Strictness;
import org.mockito.stubbing.Answer;

/**
 * The mocks and spies of one test: watched for who calls them, and as strict with their stubs as Mockito's own JUnit
 * extension is.
 *
 * <p>They need no {@link org.mockito.MockitoSession}, of which a thread can have only one, so it does not matter whether
 * the test has one as well. If it began before, it hears of these mocks when they are made and looks after their stubs
 * itself.
 */
public final class TestMocks {
    private final boolean inSession;
    private final StrictStubs stubs;
    private final List<Object> mocks = new ArrayList<>();

    /**
     * Prepares to make mocks.
     *
     * @param strictness how strict stubs are
     * @param inSession whether a Mockito session of this thread has begun
     */
    public TestMocks(Strictness strictness, boolean inSession) {
        this.inSession = inSession;
        this.stubs = new StrictStubs(strictness);
    }

    /**
     * Makes a mock.
     *
     * @param type its class or interface
     * @param options how it is to be
     * @param <T> its type
     * @return the mock
     * @throws UnmockableTypeException if Mockito cannot mock the type
     */
    public <T> T mock(Class<T> type, MockOptions options) {
        return make(type, settings(options, options.answer()));
    }

    /**
     * Makes a spy: an object that does what another does, unless it is stubbed.
     *
     * @param declared the type as which it is used
     * @param value the object to spy on; a mock or spy is left as it is
     * @param options how it is to be
     * @return the spy, of the value's class; of the declared one if the value's is one that Java hides, such as a lambda's
     * @throws UnmockableTypeException if Mockito cannot spy on it
     */
    public Object spy(Class<?> declared, Object value, MockOptions options) {
        if (Mockito.mockingDetails(value).isMock()) {
            MockCalls.watch(value);
            return value;
        }
        if (value.getClass().isHidden()) {
            return make(declared, settings(options, AdditionalAnswers.delegatesTo(value)));
        }
        return make(
                value.getClass(), settings(options, Answers.CALLS_REAL_METHODS).spiedInstance(value));
    }

    private static MockSettings settings(MockOptions options, Answer<?> answer) {
        MockSettings settings = Mockito.withSettings()
                .name(options.name())
                .genericTypeToMock(options.type())
                .defaultAnswer(answer);
        Strictness strictness = options.strictness();
        return strictness == null ? settings : settings.strictness(strictness);
    }

    private <T> T make(Class<T> type, MockSettings settings) {
        T mock;
        try {
            mock = Mockito.mock(type, settings);
        } catch (MockitoException e) {
            throw new UnmockableTypeException(type, e);
        }
        CallRecorder.watch(mock);
        CallRecorder.listeners(mock).add(stubs);
        mocks.add(mock);
        return mock;
    }

    /**
     * Ends the test: stubs that nobody used fail it, and so does a stubbing or verification that was begun only.
     *
     * @param failed whether the test failed already, which is enough
     * @throws org.mockito.exceptions.misusing.UnnecessaryStubbingException if a strict stub was not used
     */
    public void finish(boolean failed) {
        if (!failed && !inSession) {
            stubs.reportUnused(mocks);
            Mockito.validateMockitoUsage();
        }
    }
}
