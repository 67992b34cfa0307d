package dev.steploom.execution;

import dev.steploom.definition.HookContext;
import dev.steploom.definition.HookDefinition;
import dev.steploom.definition.HookDefinition.Trigger;
import dev.steploom.definition.UndeclaredResourceException;
import dev.steploom.event.ErrorInfo;
import dev.steploom.event.EventPayload;
import dev.steploom.event.EventType;
import dev.steploom.resource.ResourceKey;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Runs the hooks of a step after each attempt; whatever they throw, the run goes on, unless they ask for a resource that
 * they do not declare.
 */
final class HookRunner {
    private final Run run;
    private final LogWriter log;

    HookRunner(Run run, LogWriter log) {
        this.run = run;
        this.log = log;
    }

    void run(int step, StepRunner.Outcome outcome) {
        List<HookDefinition> hooks =
                run.state().plan.settings().hooks(run.state().template(step));
        for (HookDefinition hook : hooks) {
            boolean fires = hook.trigger() == Trigger.SUCCESS ? outcome.succeeded() : outcome.error() != null;
            ErrorInfo error = fires ? call(hook, step, outcome) : null;
            EventType type =
                    !fires ? EventType.HOOK_SKIPPED : error == null ? EventType.HOOK_COMPLETED : EventType.HOOK_ERRORED;
            log.tick();
            log.add(type, step, 0, 0, new EventPayload.Hook(hook.name(), error));
            if (error != null) {
                run.logger()
                        .error(
                                "Hook '{}' threw after step '{}': {}",
                                hook.name(),
                                run.state().stepKey(step),
                                error);
            }
        }
    }

    private @Nullable ErrorInfo call(HookDefinition hook, int step, StepRunner.Outcome outcome) {
        Context context = new Context(run, hook, step, outcome.error());
        log.otherWork(context::work);
        try {
            hook.body().run(context);
            return null;
        } catch (UndeclaredResourceException e) {
            throw e; // A mistake in the hook's definition rather than in its work: as in the reference, the run ends.
        } catch (Throwable e) {
            return ErrorInfo.of(e);
        } finally {
            log.otherWork(null);
        }
    }

    private record Context(
            Run run,
            HookDefinition hook,
            int step,
            @Nullable StepFailure failure) implements HookContext {
        CurrentWork work() {
            return new CurrentWork.Hook(run.id(), hook.name(), stepKey());
        }

        @Override
        public String hookName() {
            return hook.name();
        }

        @Override
        public String stepKey() {
            return run.state().stepKey(step);
        }

        @Override
        public String opName() {
            return run.state().plan.op(run.state().template(step)).name();
        }

        @Override
        public String jobName() {
            return run.job().name();
        }

        @Override
        public String runId() {
            return run.id();
        }

        @Override
        public @Nullable Throwable error() {
            return failure == null ? null : failure.getCause();
        }

        @Override
        public <T> T resource(ResourceKey<T> key) {
            if (!hook.requiredResources().contains(key.name())) {
                throw new UndeclaredResourceException(
                        key.name(),
                        "hook '" + hook.name() + "' asks for resource \"" + key.name()
                                + "\" without declaring it. Add .requires(\"" + key.name() + "\").");
            }
            return run.resources().get(key);
        }

        @Override
        public Logger log() {
            return new StepLogger(run, step);
        }
    }
}
