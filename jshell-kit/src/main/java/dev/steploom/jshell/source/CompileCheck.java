package dev.steploom.jshell.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;

/**
 * What javac says of a class.
 *
 * @param errors why it does not compile
 * @param warnings the kinds of warnings that its code gives under {@code -Xlint:all}
 */
record CompileCheck(List<String> errors, Set<String> warnings) {
    private static final Pattern KIND = Pattern.compile(": \\[([a-z-]+)] ");
    private static final Set<String> OF_THE_CALL = Set.of("classfile", "options", "path", "processing");

    static CompileCheck of(String className, String source, String classPath) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try {
            TextFile.task(
                            List.of(new TextFile(className, source)),
                            found,
                            "--class-path",
                            classPath,
                            "-proc:none",
                            "-parameters",
                            "-Xlint:all")
                    .analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> errors = new ArrayList<>();
        Set<String> warnings = new TreeSet<>();
        for (Diagnostic<? extends JavaFileObject> one : found.getDiagnostics()) {
            if (one.getKind() == Diagnostic.Kind.ERROR) {
                errors.add(line(source, one.getLineNumber()) + ": "
                        + one.getMessage(java.util.Locale.ENGLISH).strip().replaceAll("\\s*\\R\\s*", ", "));
            } else {
                Matcher kind = KIND.matcher(one.toString());
                if (kind.find() && !OF_THE_CALL.contains(kind.group(1))) {
                    warnings.add(kind.group(1));
                }
            }
        }
        return new CompileCheck(errors, warnings);
    }

    private static String line(String source, long number) {
        return number < 1
                ? ""
                : "'" + source.lines().skip(number - 1).findFirst().orElse("").strip() + "'";
    }
}
