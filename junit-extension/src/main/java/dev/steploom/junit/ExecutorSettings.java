package dev.steploom.junit;

import dev.steploom.definition.Executor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The executors that a test runs its job on. */
final class ExecutorSettings {
    private ExecutorSettings() {}

    static List<Setting> of(JobTest test, ExtensionContext context) {
        List<Setting> settings = new ArrayList<>();
        for (ExecutorKind kind : test.executors()) {
            settings.add(setting(kind));
        }
        if (!test.executorSource().isEmpty()) {
            Member source = MemberLookup.of(context).named(test.executorSource(), Object.class);
            addFrom(source, source.read(context), settings);
        }
        return settings.isEmpty() ? Setting.NONE : settings;
    }

    private static void addFrom(Member source, Object value, List<Setting> settings) {
        if (value instanceof Executor executor) {
            settings.add(setting(executor.name(), executor));
        } else if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            map.forEach((name, executor) -> {
                if (!(executor instanceof Executor known)) {
                    throw new BadTest(source + " gives no Executor under \"" + name + "\".");
                }
                settings.add(setting(String.valueOf(name), known));
            });
        } else {
            throw new BadTest(source + " gives no Executor, and no Map<String, Executor> that has any.");
        }
    }

    private static Setting setting(ExecutorKind kind) {
        return switch (kind) {
            case IN_PROCESS -> setting("in_process", Executor.inProcess());
            case THREADS -> setting("threads(4)", Executor.threads(4));
            case VIRTUAL_THREADS -> setting("virtual_threads", Executor.virtualThreads());
        };
    }

    private static Setting setting(String label, Executor executor) {
        return new Setting(label, o -> o.executor(executor), whyNot(executor));
    }

    private static @Nullable String whyNot(Executor executor) {
        int jdk = Runtime.version().feature();
        return executor instanceof Executor.VirtualThreads && jdk < 21
                ? "Virtual threads need JDK 21 or later, but this is JDK " + jdk + "."
                : null;
    }
}
