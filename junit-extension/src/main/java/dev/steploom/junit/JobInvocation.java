package dev.steploom.junit;

import java.util.List;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/**
 * One invocation of a {@link JobTest}.
 *
 * @param plan what the annotation says
 * @param setting what sets this invocation apart
 */
record JobInvocation(JobTestPlan plan, Setting setting) implements TestTemplateInvocationContext {
    @Override
    public String getDisplayName(int index) {
        return setting.label().isEmpty() ? plan.name() : plan.name() + ", " + setting.label();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of(new InvocationExtension(this));
    }
}
