package dev.steploom.junit.report;

import dev.steploom.event.ErrorInfo;
import dev.steploom.event.Event;
import dev.steploom.event.MetadataValue;
import dev.steploom.type.ValueText;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events as lines of text. */
public final class EventText {
    private EventText() {}

    /**
     * Tells an event without its time.
     *
     * @param event the event
     * @return its type, its step, and what it is about, such as {@code STEP_OUTPUT add_one result}
     */
    public static String line(Event event) {
        String step = event.stepKey();
        String about = about(event);
        return event.type() + (step == null ? "" : " " + step) + (about.isEmpty() ? "" : " " + about);
    }

    /**
     * Tells all events, a line each.
     *
     * @param events the events of one run, in order
     * @return lines with the time since the first event, in milliseconds; each with a line break at its end
     */
    public static String lines(List<? extends Event> events) {
        StringBuilder text = new StringBuilder();
        for (Event event : events) {
            text.append(sinceStart(events, event))
                    .append("  ")
                    .append(line(event))
                    .append('\n');
        }
        return text.toString();
    }

    static String sinceStart(List<? extends Event> events, Event event) {
        long nanos = Duration.between(events.get(0).time(), event.time()).toNanos();
        return String.format(Locale.ROOT, "%10.3f ms", nanos / 1e6);
    }

    /** What an event tells beside its type, time and step; empty if that is nothing. */
    static String about(Event event) {
        if (event instanceof Event.Run run) {
            return thrown(run.error());
        }
        if (event instanceof Event.ResourceInit init) {
            return (String.join(", ", init.keys()) + " " + error(init.error())).strip();
        }
        if (event instanceof Event.StepStart start) {
            return start.attempt() == 0 ? "" : "attempt " + (start.attempt() + 1);
        }
        if (event instanceof Event.LoadedInput input) {
            return input.input()
                    + (input.upstreamStep() == null
                            ? ""
                            : " from " + input.upstreamStep() + "." + input.upstreamOutput());
        }
        if (event instanceof Event.StepInput input) {
            return input.input() + problem(input.problem());
        }
        if (event instanceof Event.StepOutput output) {
            return output.output() + key(output.mappingKey()) + problem(output.problem()) + with(output.metadata());
        }
        if (event instanceof Event.HandledOutput output) {
            return output.output() + key(output.mappingKey()) + with(output.metadata());
        }
        if (event instanceof Event.StepFailed failed) {
            return thrown(failed.error());
        }
        if (event instanceof Event.StepRetry retry) {
            return thrown(retry.error());
        }
        return aboutReport(event);
    }

    /** Of what user code reports. */
    private static String aboutReport(Event event) {
        if (event instanceof Event.Materialized written) {
            return written.materialization().key()
                    + with(written.materialization().metadata());
        }
        if (event instanceof Event.Observed seen) {
            return seen.observation().key() + with(seen.observation().metadata());
        }
        if (event instanceof Event.Expectation check) {
            return check.result().label()
                    + (check.result().success() ? " met" : " not met")
                    + with(check.result().metadata());
        }
        if (event instanceof Event.Hook hook) {
            return (hook.hook() + " " + error(hook.error())).strip();
        }
        return event instanceof Event.LogMessage message
                ? (message.level() + " " + single(message.message()) + " " + error(message.error())).strip()
                : "";
    }

    private static String thrown(@Nullable ErrorInfo error) {
        return error == null ? "" : error(ThrownByUser.of(error));
    }

    private static String error(@Nullable ErrorInfo error) {
        return error == null ? "" : single(error.toString());
    }

    private static String single(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("\\p{Cntrl}", " ");
    }

    private static String key(@Nullable String mappingKey) {
        return mappingKey == null ? "" : "[" + mappingKey + "]";
    }

    private static String problem(@Nullable String problem) {
        return problem == null ? "" : ": " + single(problem);
    }

    private static String with(Map<String, MetadataValue> metadata) {
        if (metadata.isEmpty()) {
            return "";
        }
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        metadata.forEach((name, value) -> plain.put(name, value.value()));
        return " " + ValueText.shorten(plain);
    }
}
