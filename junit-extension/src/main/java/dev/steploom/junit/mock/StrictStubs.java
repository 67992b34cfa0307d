package dev.steploom.junit.mock;

import dev.steploom.execution.CurrentWork;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mockito.Mockito;
import org.mockito.exceptions.misusing.PotentialStubbingProblem;
import org.mockito.exceptions.misusing.UnnecessaryStubbingException;
import org.mockito.invocation.Invocation;
import org.mockito.listeners.StubbingLookupEvent;
import org.mockito.listeners.StubbingLookupListener;
import org.mockito.plugins.MockitoLogger;
import org.mockito.quality.Strictness;
import org.mockito.stubbing.Stubbing;

/**
 * Mockito's strict stubs without its session: a call with other arguments than those stubbed is refused, and a stub that
 * nobody used is reported.
 */
final class StrictStubs implements StubbingLookupListener {
    private final Strictness testStrictness;
    private volatile @Nullable PotentialStubbingProblem mismatch;

    StrictStubs(Strictness testStrictness) {
        this.testStrictness = testStrictness;
    }

    @Override
    public void onStubbingLookup(StubbingLookupEvent event) {
        Stubbing found = event.getStubbingFound();
        Strictness own = found == null ? event.getMockSettings().getStrictness() : found.getStrictness();
        if (orTests(own) != Strictness.STRICT_STUBS) {
            return;
        }
        Invocation call = event.getInvocation();
        if (found != null) {
            call.markVerified(); // Who stubbed it expects it: verifyNoMoreInteractions need not hear of it again.
            return;
        }
        List<Stubbing> others = event.getAllStubbings().stream()
                .filter(stubbing -> isUnused(stubbing) && isMismatch(stubbing, call))
                .toList();
        if (!others.isEmpty()) {
            PotentialStubbingProblem problem = new PotentialStubbingProblem(mismatch(call, others));
            mismatch = problem;
            throw problem;
        }
    }

    private Strictness orTests(@Nullable Strictness own) {
        return own == null ? testStrictness : own;
    }

    private static boolean isUnused(Stubbing stubbing) {
        return !stubbing.wasUsed() && stubbing.getStrictness() != Strictness.LENIENT;
    }

    /** A call from the file that stubs is the test's own, as Mockito has it, unless a step of the same file makes it. */
    private static boolean isMismatch(Stubbing stubbing, Invocation call) {
        Invocation stubbed = stubbing.getInvocation();
        return stubbed.getMethod().getName().equals(call.getMethod().getName())
                && (CurrentWork.get() != null
                        || !Objects.equals(
                                stubbed.getLocation().getSourceFile(),
                                call.getLocation().getSourceFile()));
    }

    private static String mismatch(Invocation call, List<Stubbing> stubbings) {
        CurrentWork work = CurrentWork.get();
        StringBuilder text = new StringBuilder("Strict stubbing argument mismatch: ")
                .append(work == null ? "the code under test" : work)
                .append(" calls\n    ")
                .append(located(call))
                .append("\nbut stubbed is\n");
        stubbings.forEach(stubbing ->
                text.append("    ").append(located(stubbing.getInvocation())).append('\n'));
        return text.append("Stub this call too, or make the stub lenient: lenient().when(...)")
                .toString();
    }

    private static String located(Invocation call) {
        return CallText.of(call) + "  " + call.getLocation();
    }

    /** Fails a test that passed with a stub that nobody used; a call with other arguments says why nobody did. */
    void reportUnused(List<Object> mocks) {
        List<Invocation> unused = unused(mocks, Strictness.STRICT_STUBS).toList();
        if (!unused.isEmpty()) {
            PotentialStubbingProblem why = mismatch;
            if (why != null) {
                throw why; // A failed step keeps it in its result, where not every test looks.
            }
            throw new UnnecessaryStubbingException("Unnecessary stubbings detected. Nobody called" + lines(unused)
                    + "\nRemove them, or make them lenient: lenient().when(...)");
        }
        List<Invocation> suspicious = unused(mocks, Strictness.WARN).toList();
        if (!suspicious.isEmpty()) {
            Mockito.framework()
                    .getPlugins()
                    .getDefaultPlugin(MockitoLogger.class)
                    .log("Unnecessary stubbings detected. Nobody called" + lines(suspicious));
        }
    }

    private Stream<Invocation> unused(List<Object> mocks, Strictness strictness) {
        return mocks.stream()
                .flatMap(mock -> Mockito.mockingDetails(mock).getStubbings().stream())
                .filter(stubbing -> isUnused(stubbing) && orTests(stubbing.getStrictness()) == strictness)
                .map(Stubbing::getInvocation);
    }

    private static String lines(List<Invocation> calls) {
        StringBuilder text = new StringBuilder();
        calls.forEach(call -> text.append("\n    ").append(located(call)));
        return text.toString();
    }
}
