package dev.steploom.jshell.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A class that JShell made of a snippet, such as {@code $JShell$12}.
 *
 * @param name its simple name; a letter is behind the number when JShell made it anew
 * @param micros when it was compiled, in microseconds
 * @param imports all that its snippet could see: libraries, and the other snippets
 * @param body from its opening brace to the end
 */
record Wrapper(String name, long micros, String imports, String body) {
    private static final Pattern SOURCE = Pattern.compile(
            "\\s*package REPL;(.*?)^\\s*class (\\$JShell\\$\\d+[A-Z]*) (\\{.*)", Pattern.DOTALL | Pattern.MULTILINE);

    /** A type of another snippet is written so when JShell found it out; every snippet's name is imported. */
    private static final Pattern OWN_TYPE = Pattern.compile("REPL\\.\\$JShell\\$\\d+[A-Z]*\\.");

    private static final Pattern ANONYMOUS_IMPORT =
            Pattern.compile("import static REPL\\.\\$JShell\\$\\d+[A-Z]*\\.\\$JShell\\$anonymous[^;]*;");

    private static final Pattern STATEMENT =
            Pattern.compile("\\{\\s*public static (?:java\\.lang\\.)?Object do_it\\$\\(\\).*", Pattern.DOTALL);

    static Wrapper of(long micros, String source) {
        Matcher parts = SOURCE.matcher(AnonymousClasses.putBack(source));
        if (!parts.matches()) {
            throw new IllegalArgumentException("This is no class of a snippet:\n" + source);
        }
        return new Wrapper(
                parts.group(2),
                micros,
                ANONYMOUS_IMPORT.matcher(parts.group(1)).replaceAll("").strip(),
                OWN_TYPE.matcher(parts.group(3)).replaceAll(""));
    }

    /** Returns the number of its snippet, which a new version of the snippet keeps. */
    int number() {
        return Integer.parseInt(name.replaceAll("\\D", ""));
    }

    /** Tells whether it declares nothing. */
    boolean isStatement() {
        return STATEMENT.matcher(body).matches();
    }

    /** Returns it as a file that sees what a session has now. */
    String source(String nowImported) {
        return "package REPL;\n" + nowImported + "\nclass " + name + " " + body;
    }

    /** Tells whether JShell put an error in place of a body that uses what is not declared. */
    boolean isUnfinished() {
        return body.contains("throw new jdk.jshell.spi.SPIResolutionException(");
    }
}
