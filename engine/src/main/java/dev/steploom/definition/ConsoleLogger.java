package dev.steploom.definition;

import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.slf4j.event.KeyValuePair;
import org.slf4j.event.Level;
import org.slf4j.event.LoggingEvent;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.LoggingEventAware;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Writes messages where no logging library does: a line each, as the reference writes them, with time, name, level, run,
 * step and text.
 */
final class ConsoleLogger extends LevelLogger implements LoggingEventAware {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xx", Locale.ROOT);
    private static final String GREEN = "32";
    private static final String RED = "31";

    private final boolean colors;
    private final transient Supplier<PrintStream> out;
    private final transient Clock clock;

    ConsoleLogger(String name, Level least, boolean colors, Supplier<PrintStream> out, Clock clock) {
        super(name, least);
        this.colors = colors;
        this.out = out;
        this.clock = clock;
    }

    static ConsoleLogger toStandardError(String name, Level least) {
        return new ConsoleLogger(name, least, wantsColors(), () -> System.err, Clock.system(ZoneId.systemDefault()));
    }

    /** Whether SLF4J would drop all messages. Looked up as SLF4J does, so that it need not begin, and complain. */
    private static final class Libraries {
        static final boolean NONE = System.getProperty(LoggerFactory.PROVIDER_PROPERTY_KEY) == null
                && ServiceLoader.load(SLF4JServiceProvider.class, LoggerFactory.class.getClassLoader()).stream()
                        .findFirst()
                        .isEmpty();

        private Libraries() {}
    }

    static boolean isNeeded() {
        return Libraries.NONE;
    }

    /** {@code NO_COLOR} turns colours off, {@code CLICOLOR_FORCE} turns them on; else it counts whether somebody looks. */
    private static boolean wantsColors() {
        return System.getenv("NO_COLOR") == null && (System.getenv("CLICOLOR_FORCE") != null || isTerminal());
    }

    private static boolean isTerminal() {
        @SuppressWarnings("SystemConsoleNull") // null up to JDK 21; later ones have isTerminal
        Console console = System.console();
        if (console == null || "dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException before22) {
            return true;
        }
    }

    @Override
    public void log(LoggingEvent event) {
        String text = MessageFormatter.basicArrayFormat(event.getMessage(), event.getArgumentArray());
        write(event.getLevel(), event.getKeyValuePairs(), text, event.getThrowable());
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            @Nullable String pattern,
            @Nullable Object @Nullable [] arguments,
            @Nullable Throwable throwable) {
        write(level, null, MessageFormatter.basicArrayFormat(pattern, arguments), throwable);
    }

    private void write(
            Level level, @Nullable List<KeyValuePair> pairs, @Nullable String text, @Nullable Throwable throwable) {
        StringBuilder line = new StringBuilder()
                .append(in(GREEN, TIME.format(ZonedDateTime.now(clock))))
                .append(" - ")
                .append(name)
                .append(" - ")
                .append(in(colorOf(level), level.toString()))
                .append(" - ");
        for (KeyValuePair pair : pairs == null ? List.<KeyValuePair>of() : pairs) {
            if (pair.key.equals("run") || pair.key.equals("step")) { // The name already says which job it is.
                line.append(pair.value).append(" - ");
            }
        }
        String message = String.valueOf(text);
        line.append(level == Level.ERROR ? in(RED, message) : message).append(System.lineSeparator());
        if (throwable != null) {
            StringWriter trace = new StringWriter();
            throwable.printStackTrace(new PrintWriter(trace));
            line.append(trace);
        }
        PrintStream stream = out.get();
        stream.print(line); // At once, so that the lines of several threads stay whole.
        stream.flush();
    }

    private static String colorOf(Level level) {
        return switch (level) {
            case ERROR -> RED;
            case WARN -> "33";
            case INFO -> "34";
            case DEBUG, TRACE -> "2";
        };
    }

    private String in(String color, String text) {
        return colors ? "\u001b[" + color + "m" + text + "\u001b[0m" : text;
    }
}
