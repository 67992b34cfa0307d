package dev.steploom.definition;

import dev.steploom.config.ConfigException;
import dev.steploom.config.ConfigMapping;
import dev.steploom.config.ConfigProblem;
import dev.steploom.config.ConfigProblem.Reason;
import dev.steploom.event.ErrorInfo;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls functions of the user's that make config of config. */
final class ConfigCalls {
    private ConfigCalls() {}

    static Map<String, @Nullable Object> apply(ConfigMapping mapping, @Nullable Object own, String owner) {
        return call(() -> mapping.apply(own), "the config mapping of " + owner);
    }

    /** Whatever a function throws is a problem of the config, and named by whose function it is. */
    static <T extends @Nullable Object> T call(Supplier<T> function, String what) {
        try {
            return function.get();
        } catch (ConfigException known) {
            throw known;
        } catch (RuntimeException thrown) {
            ConfigProblem problem = new ConfigProblem(
                    Reason.FAILED_POST_PROCESSING,
                    "root",
                    List.of(),
                    "it throws " + ErrorInfo.of(thrown) + ".",
                    null,
                    null,
                    "It must return config for every value that its own schema accepts.",
                    0,
                    0);
            throw new ConfigException(what, List.of(problem), thrown);
        }
    }
}
