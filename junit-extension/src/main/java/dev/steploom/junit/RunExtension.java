package dev.steploom.junit;

import java.lang.reflect.Parameter;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.mockito.exceptions.misusing.UnnecessaryStubbingException;
import org.opentest4j.TestAbortedException;

/** What every test with a job needs: the run before it, its parameters, and what is published when it fails. */
abstract class RunExtension
        implements BeforeEachCallback,
                BeforeTestExecutionCallback,
                AfterEachCallback,
                ParameterResolver,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler {
    private static final Namespace NAMESPACE = Namespace.create(RunExtension.class);

    /** With one of these, it is the test that judges a failed run. */
    private static final Set<ParameterKind> FAILURE_SEEN =
            Set.of(ParameterKind.RESULT, ParameterKind.RUN, ParameterKind.INSTANCE);

    private final ResourceInjection resources = new ResourceInjection();

    /** What runs in this test. */
    abstract JobTester<?> tester(ExtensionContext context);

    /** Tells whether this is a test of this extension. */
    abstract boolean applies(ExtensionContext context);

    /** Tells whether the job runs before the test method is called, rather than when the method asks for it. */
    abstract boolean runsBefore(ExtensionContext context);

    @Override
    public void beforeEach(ExtensionContext context) {
        if (applies(context)) {
            resources.beforeEach(context);
        }
    }

    /** The run happens here and not while parameters are resolved, where JUnit would wrap what it throws. */
    @Override
    public void beforeTestExecution(ExtensionContext context) {
        if (applies(context) && runsBefore(context)) {
            TestRuns runs = runs(context);
            runs.result();
            if (!ParameterKind.isTaken(context, FAILURE_SEEN)) {
                runs.requireSuccess();
            }
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (!applies(context)) {
            return;
        }
        Throwable failure = context.getExecutionException().orElse(null);
        TestRuns runs = context.getStore(NAMESPACE).get(TestRuns.class, TestRuns.class);
        if (runs != null && failure != null) {
            BoundResources.explain(context, failure, runs.results());
        }
        try {
            resources.afterEach(context);
        } catch (UnnecessaryStubbingException unused) {
            RuntimeException explained = runsBefore(context) ? LateStub.explain(unused, context) : unused;
            failure = explained;
            throw explained;
        } catch (RuntimeException | Error broken) {
            failure = broken;
            throw broken;
        } finally {
            if (runs != null && failure != null && !(failure instanceof TestAbortedException)) {
                RunReport.publish(runs.results(), context);
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return applies(context)
                && (ParameterKind.of(parameter.getParameter()) != null
                        || resources.supportsParameter(parameter, context));
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Parameter declared = parameter.getParameter();
        ParameterKind kind = ParameterKind.of(declared);
        return kind == null
                ? resources.resolveParameter(parameter, context)
                : new TestParameter(declared, kind).value(context, this::runs);
    }

    /** Lets a constructor take the parameters of a test, not of its class. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    private TestRuns runs(ExtensionContext context) {
        ExtensionContext.Store store = context.getStore(NAMESPACE);
        TestRuns runs = store.get(TestRuns.class, TestRuns.class);
        if (runs == null) {
            runs = new TestRuns(tester(context), context);
            store.put(TestRuns.class, runs);
        }
        return runs;
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        TestRuns runs = context.getStore(NAMESPACE).get(TestRuns.class, TestRuns.class);
        Throwable explained = UnresolvedParameter.explain(thrown, context);
        throw runs == null ? explained : RunTimeout.explain(explained, runs.results());
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable thrown) throws Throwable {
        throw UnresolvedParameter.explain(thrown, context);
    }
}
