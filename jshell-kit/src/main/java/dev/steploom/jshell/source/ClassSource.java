package dev.steploom.jshell.source;

import dev.steploom.jshell.source.SnippetCode.Kind;
import dev.steploom.jshell.source.SnippetCode.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes snippets as one class: nested types, static methods, then fields in the order in which they can be made. */
final class ClassSource {
    private static final Pattern BY_SHELL = Pattern.compile("^public static\\s*");
    private static final Pattern ANNOTATION =
            Pattern.compile("^@\\w+(?:\\.\\w+)*(?:\\([^()]*(?:\\([^()]*\\)[^()]*)*\\))?\\s*");
    private static final Pattern IMPLICITLY_STATIC = Pattern.compile(
            "^(?:(?:sealed|non-sealed|strictfp|abstract)\\s+)*(?:record|enum|interface|@interface)\\b.*",
            Pattern.DOTALL);

    private final String packageName;
    private final String className;
    private final List<SnippetCode> kept;
    private final Map<String, SnippetCode> byId = new LinkedHashMap<>();
    private final FieldNames names;
    private final Imports imports;
    private final Set<String> methods = new HashSet<>();
    private final Set<String> made = new HashSet<>();

    ClassSource(String packageName, String className, List<SnippetCode> kept) {
        this.packageName = packageName;
        this.className = className;
        this.kept = kept;
        this.names = FieldNames.of(kept);
        List<String> own = new ArrayList<>(List.of(className));
        for (SnippetCode snippet : kept) {
            byId.put(snippet.id(), snippet);
            if (snippet.kind() == Kind.TYPE) {
                own.add(snippet.name());
            } else if (snippet.kind() == Kind.METHOD) {
                methods.add(snippet.name());
            }
        }
        this.imports = new Imports(packageName, own);
    }

    /**
     * Returns the whole file.
     *
     * @param suppressed kinds of javac's warnings that the session's code gives
     */
    String text(Collection<String> suppressed) {
        made.clear();
        StringBuilder body = new StringBuilder();
        of(Kind.TYPE).forEach(type -> member(body, type(type)));
        of(Kind.METHOD).forEach(method -> member(body, method(method)));
        List<SnippetCode> order = InitialisationOrder.of(kept);
        order.forEach(one -> {
            member(body, one.isVariable() ? field(one) : block(written(one.code(), true)));
            made.add(one.id());
        });
        main(body);
        StringBuilder file = new StringBuilder();
        file.append(packageName.isEmpty() ? "" : "package " + packageName + ";\n\n")
                .append(imports.text());
        file.append("/** Ops and jobs that were tried out in a session of JShell. */\n");
        if (!suppressed.isEmpty()) {
            file.append("@SuppressWarnings({\"")
                    .append(String.join("\", \"", new TreeSet<>(suppressed)))
                    .append("\"})\n");
        }
        file.append("public final class ").append(className).append(" {\n");
        file.append(body).append("    private ").append(className).append("() {}\n}\n");
        return file.toString();
    }

    private List<SnippetCode> of(Kind kind) {
        return kept.stream().filter(snippet -> snippet.kind() == kind).toList();
    }

    private static void member(StringBuilder body, String text) {
        body.append(text.replaceAll("(?m)^(?=.*\\S)", "    ")).append("\n\n");
    }

    private String type(SnippetCode type) {
        String text = BY_SHELL.matcher(written(type.code(), false)).replaceFirst("");
        String rest = afterAnnotations(text);
        return IMPLICITLY_STATIC.matcher(rest).matches() ? text : withStatic(text);
    }

    private String method(SnippetCode method) {
        return withStatic(BY_SHELL.matcher(written(method.code(), false)).replaceFirst(""));
    }

    private static String withStatic(String text) {
        String rest = afterAnnotations(text);
        return text.substring(0, text.length() - rest.length()) + "static " + rest;
    }

    private static String afterAnnotations(String text) {
        String rest = text;
        for (Matcher one = ANNOTATION.matcher(rest);
                one.find() && !rest.startsWith("@interface");
                one = ANNOTATION.matcher(rest)) {
            rest = rest.substring(one.end());
        }
        return rest;
    }

    private String field(SnippetCode variable) {
        String type = written(variable.type(), false).replaceAll(",(?=\\S)", ", "); // as JShell writes no blank
        String name = names.of(variable);
        String head = "static " + (names.isFinal(variable) ? "final " : "") + type + " " + name;
        String value = written(variable.code(), true);
        if (value.isEmpty()) {
            return head + ";";
        }
        return variable.code().checked()
                ? head + ";\n\n" + guarded(name + " = " + (value.startsWith("{") ? "new " + type : "") + value + ";")
                : head + " = " + value + ";";
    }

    /** Statements that declare a variable must not meet those of others. */
    private static String block(String statements) {
        return "static {\n    " + statements.replace("\n", "\n    ") + "\n}";
    }

    private String guarded(String statement) {
        return block("try {\n    " + statement
                + "\n} catch (Exception e) {\n    throw new ExceptionInInitializerError(e);\n}");
    }

    private void main(StringBuilder body) {
        List<SnippetCode> jobs = jobs();
        if (jobs.size() == 1 && !methods.contains("main")) {
            SnippetCode job = jobs.get(0);
            String run = isTyped(job)
                    ? names.of(job) + ".executeInProcess()"
                    : imports.of("dev.steploom.execution.JobExecution") + ".executeInProcess(" + names.of(job) + ")";
            member(body, "public static void main(String... arguments) {\n    System.out.println(" + run + ");\n}");
        }
    }

    /** Returns the variables that hold jobs. */
    List<SnippetCode> jobs() {
        return kept.stream().filter(snippet -> snippet.role() == Role.JOB).toList();
    }

    /** Tells whether a job's variable says what the job gives. */
    static boolean isTyped(SnippetCode job) {
        return job.type().text().contains("Job<");
    }

    String nameOf(SnippetCode variable) {
        return names.of(variable);
    }

    /** Writes code with the names that things have in the class, and notes what it imports. */
    private String written(Code code, boolean initialises) {
        StringBuilder text = new StringBuilder(code.text());
        List<Use> uses = new ArrayList<>(code.uses());
        uses.sort(Comparator.comparingInt(Use::start).reversed());
        for (Use use : uses) {
            String now = name(use.target(), text.substring(use.start(), use.end()), initialises);
            text.replace(use.start(), use.end(), now);
        }
        return text.toString();
    }

    private String name(Use.Target target, String before, boolean initialises) {
        if (target instanceof Use.Library library) {
            return imports.of(library.name(), library.simpleName());
        }
        if (target instanceof Use.Member member) {
            imports.ofMember(member.owner(), member.member());
            return before;
        }
        Use.Own own = (Use.Own) target;
        SnippetCode snippet = byId.get(own.wrapper());
        if (!own.whole() || snippet == null || !snippet.isVariable()) {
            return before;
        }
        boolean early = initialises && !made.contains(snippet.id());
        return (early ? className + "." : "") + names.of(snippet);
    }
}
