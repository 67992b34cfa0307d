package dev.steploom.config;

import dev.steploom.config.ConfigProblem.Reason;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;

/** Text that is no JSON or YAML, or more than config may be. */
final class MalformedText extends Exception {
    private static final long serialVersionUID = 1L;

    /** How the YAML parser marks a place in its messages; a line that it quotes is indented further. */
    private static final Pattern MARK = Pattern.compile("(?m)^ in reader, line (\\d+), column (\\d+):$");

    private static final int LONGEST = 300;

    private final @Nullable String suggestion;
    final transient TextPlace place;

    MalformedText(String message, @Nullable String suggestion, TextPlace place) {
        super(message);
        this.suggestion = suggestion;
        this.place = place;
    }

    static TextPlace place(@Nullable TokenStreamLocation location) {
        return location == null
                ? new TextPlace(1, 1)
                : new TextPlace(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    /** Jackson's own places are of the last good token; the YAML parser's words hold better ones. */
    static MalformedText of(RuntimeException thrown, JsonParser parser, ConfigText.Format format) {
        String message = thrown instanceof JacksonException jackson ? jackson.getOriginalMessage() : thrown.toString();
        TokenStreamLocation last = thrown instanceof JacksonException jackson ? jackson.getLocation() : null;
        TextPlace place = place(last == null ? parser.currentLocation() : last);
        Matcher matcher = MARK.matcher(message);
        while (matcher.find()) {
            place = new TextPlace(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        }
        return new MalformedText("this is not " + format.displayName + ": " + reason(message) + ".", null, place);
    }

    private static String reason(String message) {
        String reason = message.lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" ") && !line.startsWith("in \"reader\""))
                .map(String::strip)
                .collect(Collectors.joining(", "))
                .replaceAll("[.]$", "");
        return reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST - 1) + "…";
    }

    ConfigException asConfigException(String subject) {
        String text = getMessage();
        ConfigProblem problem = new ConfigProblem(
                Reason.MALFORMED_TEXT,
                ConfigPath.ROOT.toString(),
                List.of(),
                text == null ? "the text cannot be read." : text,
                null,
                null,
                suggestion,
                place.line(),
                place.column());
        return new ConfigException(subject, List.of(problem), this);
    }
}
