package dev.steploom.jshell.source;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.steploom.jshell.source.SnippetCode.Kind;
import dev.steploom.jshell.source.SnippetCode.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;

/** Reads snippets out of the classes that JShell made of them, with javac's knowledge of what each name stands for. */
final class SessionReader {
    private static final String RUNS = "do_it$";
    private static final String COMPUTES = "do_it$Aux";

    private final Trees trees;
    private final Map<String, List<String>> problems;
    private final SessionTypes types;

    private SessionReader(JavacTask task, CompilationUnitTree anyFile, Map<String, List<String>> problems) {
        this.trees = Trees.instance(task);
        this.problems = problems;
        this.types = new SessionTypes(task, anyFile);
    }

    static List<SnippetCode> read(Recording recording, String classPath) {
        if (recording.wrappers().isEmpty()) {
            return List.of();
        }
        List<TextFile> files = recording.wrappers().stream()
                .map(wrapper -> new TextFile("REPL/" + wrapper.name(), wrapper.source(recording.imports())))
                .toList();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavacTask task = TextFile.task(
                files, found, "--class-path", classPath, "-proc:none", "-Xlint:none", "-XDshould-stop.ifError=FLOW");
        List<CompilationUnitTree> units = new ArrayList<>();
        try {
            task.parse().forEach(units::add);
            task.analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SessionReader reader = new SessionReader(task, units.get(0), problems(found));
        List<SnippetCode> snippets = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            snippets.add(reader.snippet(
                    recording.wrappers().get(i), units.get(i), files.get(i).text()));
        }
        return snippets;
    }

    private static Map<String, List<String>> problems(DiagnosticCollector<JavaFileObject> found) {
        Map<String, List<String>> problems = new HashMap<>();
        for (Diagnostic<? extends JavaFileObject> one : found.getDiagnostics()) {
            if (one.getKind() == Diagnostic.Kind.ERROR && one.getSource() instanceof TextFile file) {
                String text = one.getMessage(java.util.Locale.ENGLISH).strip().replaceAll("\\s*\\R\\s*", ", ");
                problems.computeIfAbsent(file.simpleName(), name -> new ArrayList<>())
                        .add("javac says: " + text.replaceAll(", +location:.*", "") + ". Define it anew, or drop it.");
            }
        }
        return problems;
    }

    private SnippetCode snippet(Wrapper wrapper, CompilationUnitTree file, String source) {
        ClassTree type = (ClassTree) file.getTypeDecls().get(0);
        VariableTree field = null;
        Tree declared = null;
        Map<String, MethodTree> methods = new HashMap<>();
        for (Tree member : type.getMembers()) {
            if (member instanceof VariableTree variable) {
                field = variable;
            } else if (member instanceof ClassTree) {
                declared = member;
            } else if (member instanceof MethodTree method) {
                methods.put(method.getName().toString(), method);
                if (!isOfShell(method)) {
                    declared = method;
                }
            }
        }
        if (field != null) {
            return variable(wrapper, file, source, field, methods);
        }
        if (declared != null) {
            String name = declared instanceof MethodTree method
                    ? method.getName().toString()
                    : ((ClassTree) declared).getSimpleName().toString();
            Kind kind = declared instanceof MethodTree ? Kind.METHOD : Kind.TYPE;
            Code code = CodeScanner.scan(trees, types, file, source, List.of(declared), false);
            return new SnippetCode(kind, wrapper, name, Code.NONE, code, Role.OTHER, problemsOf(wrapper));
        }
        return statement(wrapper, file, source, body(methods, RUNS));
    }

    private static boolean isOfShell(MethodTree method) {
        return method.getName().toString().startsWith(RUNS) || method.getReturnType() == null;
    }

    private List<String> problemsOf(Wrapper wrapper) {
        if (wrapper.isUnfinished()) {
            return List.of("it uses what the session does not have. Define that, or drop it.");
        }
        return problems.getOrDefault(wrapper.name(), List.of());
    }

    private static List<? extends StatementTree> body(Map<String, MethodTree> methods, String name) {
        MethodTree method = methods.get(name);
        return method == null || method.getBody() == null
                ? List.of()
                : method.getBody().getStatements();
    }

    private SnippetCode variable(
            Wrapper wrapper,
            CompilationUnitTree file,
            String source,
            VariableTree field,
            Map<String, MethodTree> methods) {
        boolean computed = methods.containsKey(COMPUTES);
        StatementTree first = body(methods, computed ? COMPUTES : RUNS).get(0);
        ExpressionTree value = first instanceof VariableTree local
                ? local.getInitializer()
                : ((AssignmentTree) Objects.requireNonNull(((ReturnTree) first).getExpression())).getExpression();
        boolean inferred = computed || first instanceof ReturnTree;
        Code type = CodeScanner.scan(
                trees, types, file, source, List.of(Objects.requireNonNull(field.getType())), inferred);
        Code code = value == null ? Code.NONE : CodeScanner.scan(trees, types, file, source, List.of(value), false);
        Role role = types.roleOf(trees.getTypeMirror(trees.getPath(file, field)));
        List<String> all = type.text().contains(AnonymousClasses.NAME)
                ? List.of(
                        "its type is an anonymous class, which a field cannot name. Declare a class or an interface, and"
                                + " the variable with that type.")
                : problemsOf(wrapper);
        return new SnippetCode(Kind.VARIABLE, wrapper, field.getName().toString(), type, code, role, all);
    }

    private SnippetCode statement(
            Wrapper wrapper, CompilationUnitTree file, String source, List<? extends StatementTree> body) {
        Code code = Code.NONE;
        if (body.size() == 1 && body.get(0) instanceof ReturnTree only) {
            ExpressionTree value = Objects.requireNonNull(only.getExpression());
            code = CodeScanner.scan(trees, types, file, source, List.of(value), false)
                    .asStatement();
        } else if (body.size() > 1) {
            code = CodeScanner.scan(trees, types, file, source, body.subList(0, body.size() - 1), false);
        }
        return new SnippetCode(Kind.STATEMENT, wrapper, code.text(), Code.NONE, code, Role.OTHER, problemsOf(wrapper));
    }
}
