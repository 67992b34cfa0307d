package dev.steploom;

import dev.steploom.config.ConfigField;
import dev.steploom.definition.GraphDefinitionException;
import dev.steploom.definition.OpBuilder;
import dev.steploom.definition.RetryPolicy;
import dev.steploom.definition.SourceLocation;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@link Op}, whose elements are texts because an annotation has nothing better. */
final class OpAnnotation {
    private static final Pattern AMOUNT = Pattern.compile("(\\d+)\\s*(ms|s|m|h|d)");

    private final String place;
    private final @Nullable SourceLocation location;

    private OpAnnotation(String place, @Nullable SourceLocation location) {
        this.place = place;
        this.location = location;
    }

    static void apply(Op op, OpBuilder builder, String place, @Nullable SourceLocation location) {
        OpAnnotation reader = new OpAnnotation(place, location);
        builder.description(blankToNull(op.description()))
                .codeVersion(blankToNull(op.codeVersion()))
                .tags(reader.tags(op.tags()))
                .retryPolicy(reader.retryPolicy(op))
                .requires(List.of(op.resources()));
        if (op.config() != void.class) {
            builder.config(ConfigField.of(op.config()));
        }
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

    private Map<String, String> tags(String... texts) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            if (equals <= 0) {
                throw refuse("the tag \"" + text + "\" is not of the form \"key=value\".");
            }
            tags.put(
                    text.substring(0, equals).strip(),
                    text.substring(equals + 1).strip());
        }
        return tags;
    }

    private @Nullable RetryPolicy retryPolicy(Op op) {
        if (op.delay().isBlank()) {
            return op.maxRetries() < 0 ? null : RetryPolicy.of(op.maxRetries());
        }
        return RetryPolicy.of(op.maxRetries() < 0 ? 1 : op.maxRetries()).withDelay(delay(op.delay()));
    }

    private Duration delay(String text) {
        Matcher amount = AMOUNT.matcher(text.strip());
        try {
            if (!amount.matches()) {
                return Duration.parse(text.strip());
            }
            long number = Long.parseLong(amount.group(1));
            return switch (amount.group(2)) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                case "h" -> Duration.ofHours(number);
                default -> Duration.ofDays(number);
            };
        } catch (DateTimeParseException | ArithmeticException | NumberFormatException e) {
            throw refuse("the delay \"" + text
                    + "\" is not a duration. Write \"500ms\", \"10s\", \"5m\", \"2h\" or \"PT10S\".");
        }
    }

    private GraphDefinitionException refuse(String what) {
        return new GraphDefinitionException("@Op of " + place + ": " + what, location);
    }
}
