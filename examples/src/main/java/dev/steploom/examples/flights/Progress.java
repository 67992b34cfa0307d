package dev.steploom.examples.flights;

import dev.steploom.event.Event;
import dev.steploom.event.EventListener;
import dev.steploom.event.EventType;
import dev.steploom.examples.terminal.Terminal;
import dev.steploom.examples.terminal.Terminal.Look;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.slf4j.event.Level;

/** Tells of each step as it ends: its name, what it last said, and how long it took. */
final class Progress implements EventListener {
    private final Terminal terminal;
    private final Map<String, Instant> starts = new HashMap<>();
    private final Map<String, String> messages = new HashMap<>();

    Progress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void onEvent(Event event) {
        if (event instanceof Event.StepStart start) {
            starts.putIfAbsent(start.stepKey(), start.time());
        } else if (event instanceof Event.LogMessage message) {
            heard(message);
        } else if (event instanceof Event.StepFailed failed) {
            // The step's own error says where it happened; what caused it says what.
            terminal.line(terminal.in(
                    Look.RED, "  ✘ " + failed.stepKey() + ": " + failed.error().rootCause()));
        } else if (event instanceof Event.StepEnd end) {
            ended(end);
        }
    }

    private void heard(Event.LogMessage message) {
        String step = message.stepKey();
        if (step != null && message.level() == Level.INFO) {
            messages.put(step, message.message());
        }
    }

    private void ended(Event.StepEnd end) {
        String step = end.stepKey();
        boolean done = end.type() == EventType.STEP_SUCCESS;
        Instant start = starts.getOrDefault(step, end.time());
        double millis = Duration.between(start, end.time()).toNanos() / 1e6;
        String mark = done ? terminal.in(Look.GREEN, "✔") : terminal.in(Look.YELLOW, "–");
        String name = String.format(Locale.ROOT, "%-22s", step);
        String message = String.format(Locale.ROOT, "%-36s", done ? messages.getOrDefault(step, "") : "skipped");
        String time = terminal.in(Look.DIM, String.format(Locale.ROOT, "%8.1f ms", millis));
        terminal.line("  " + mark + " " + name + "  " + message + time);
    }
}
