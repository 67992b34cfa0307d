package dev.steploom.junit;

import java.util.Set;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs the job of one invocation of a {@link JobTest}. */
final class InvocationExtension extends RunExtension implements ExecutionCondition {
    private static final ConditionEvaluationResult ENABLED = ConditionEvaluationResult.enabled(null);

    private static final Set<ParameterKind> RUN = Set.of(ParameterKind.RUN);

    private final JobInvocation invocation;

    InvocationExtension(JobInvocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String reason = invocation.setting().disabled();
        return reason == null ? ENABLED : ConditionEvaluationResult.disabled(reason);
    }

    @Override
    JobTester<?> tester(ExtensionContext context) {
        try {
            return invocation.plan().tester(invocation.setting(), context);
        } catch (BadTest problem) {
            Findings findings = new Findings("@JobTest on " + Places.name(context));
            findings.add(problem);
            throw findings.refusal();
        }
    }

    @Override
    boolean applies(ExtensionContext context) {
        return true;
    }

    /** A test without a JobRun has the job run, whatever else it takes. */
    @Override
    boolean runsBefore(ExtensionContext context) {
        return ParameterKind.isTaken(context, ParameterKind.OF_RESULT) || !ParameterKind.isTaken(context, RUN);
    }
}
