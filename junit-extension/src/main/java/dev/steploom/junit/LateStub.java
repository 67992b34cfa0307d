package dev.steploom.junit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.mockito.exceptions.misusing.UnnecessaryStubbingException;

/** Explains a stub that no call used because the test makes it when the job has run already. */
final class LateStub {
    private LateStub() {}

    /** What to throw: the exception, with a hint if one of the stubs it names stands in the test method itself. */
    static RuntimeException explain(UnnecessaryStubbingException unused, ExtensionContext context) {
        String method = context.getRequiredTestClass().getName() + "."
                + context.getRequiredTestMethod().getName() + "(";
        String text = String.valueOf(unused.getMessage());
        if (!text.contains("-> at " + method)) {
            return unused;
        }
        UnnecessaryStubbingException explained = new UnnecessaryStubbingException(
                text + "\nThe job ran before the test's first line, as the test takes its result. To stub first, take"
                        + " JobRun<R> in place of the result, and call execute().");
        explained.setStackTrace(unused.getStackTrace());
        return explained;
    }
}
