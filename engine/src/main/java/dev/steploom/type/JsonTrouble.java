package dev.steploom.type;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** What is wrong with a text or a value, without what the JSON library says of itself. */
public final class JsonTrouble {
    private static final Pattern NO_PROPERTIES =
            Pattern.compile("No serializer found for class (\\S+) and no properties discovered.*", Pattern.DOTALL);
    private static final Pattern ADVICE =
            Pattern.compile("\\s*\\((?:to avoid exception|start marker at)[^()]*(?:\\([^()]*\\)[^()]*)*\\)");
    private static final Pattern SOURCE = Pattern.compile("\\s*at \\[Source:[^\\]]*\\]");

    private JsonTrouble() {}

    /**
     * Describes an error.
     *
     * @param thrown what the library threw, or code of the user that it called
     * @return what is wrong, without a full stop
     */
    public static String of(RuntimeException thrown) {
        String message = thrown instanceof JacksonException json
                ? json.getOriginalMessage()
                : String.valueOf(thrown.getMessage());
        Matcher empty = NO_PROPERTIES.matcher(message);
        if (empty.matches()) {
            return "the class " + empty.group(1)
                    + " has nothing that JSON could hold; make it a record, or give it getters";
        }
        return SOURCE.matcher(ADVICE.matcher(message).replaceAll(""))
                .replaceAll("")
                .strip()
                .replaceAll("[.]$", "");
    }
}
