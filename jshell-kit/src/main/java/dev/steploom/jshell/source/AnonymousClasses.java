package dev.steploom.jshell.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Undoes what JShell does to {@code new TypeToken<List<Integer>>() {}} in the value of a variable: it makes a named class
 * of it, beside the variable.
 */
final class AnonymousClasses {
    static final String NAME = "$JShell$anonymous$";
    private static final String ANY_NAME = "\\$JShell\\$anonymous\\$+\\d+";
    private static final Pattern CALL = Pattern.compile("new (" + ANY_NAME + ")\\s*\\(");

    private AnonymousClasses() {}

    /** Returns the source of a wrapper with each such class where it was typed. */
    static String putBack(String source) {
        if (!source.contains(NAME)) {
            return source;
        }
        JavacTask task = TextFile.task(List.of(new TextFile("Wrapper", source)), problem -> {}, "-proc:none");
        CompilationUnitTree file;
        try {
            file = task.parse().iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        Map<String, AnonymousClass> classes = new LinkedHashMap<>();
        String rest = source;
        ClassTree wrapper = (ClassTree) file.getTypeDecls().get(0);
        for (Tree member : wrapper.getMembers()) {
            if (member instanceof ClassTree type
                    && type.getSimpleName().toString().startsWith(NAME)) {
                Text text = new Text(source, file, positions);
                classes.put(type.getSimpleName().toString(), AnonymousClass.of(type, text));
                rest = rest.replace(text.of(type), "");
            }
        }
        return inPlace(rest, classes);
    }

    private static String inPlace(String source, Map<String, AnonymousClass> classes) {
        String text = source;
        for (Matcher call = CALL.matcher(text); call.find(); call = CALL.matcher(text)) {
            AnonymousClass made = classes.get(call.group(1));
            int close = closing(text, call.end());
            if (made == null || close < 0) {
                return text;
            }
            text = text.substring(0, call.start()) + "new " + made.superType + "("
                    + text.substring(call.end(), close).strip() + ") {" + made.body + "}" + text.substring(close + 1);
        }
        return text;
    }

    /** Returns where the parenthesis ends that begins before a place. */
    private static int closing(String text, int from) {
        int open = 1;
        char quote = 0;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quote != 0) {
                at += c == '\\' ? 1 : 0;
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '(') {
                open++;
            } else if (c == ')' && --open == 0) {
                return at;
            }
        }
        return -1;
    }

    private record Text(String source, CompilationUnitTree file, SourcePositions positions) {
        String of(Tree tree) {
            return source.substring(
                    (int) positions.getStartPosition(file, tree), (int) positions.getEndPosition(file, tree));
        }
    }

    private record AnonymousClass(String superType, String body) {
        static AnonymousClass of(ClassTree type, Text text) {
            Tree parent =
                    type.getExtendsClause() == null ? type.getImplementsClause().get(0) : type.getExtendsClause();
            StringBuilder body = new StringBuilder();
            for (Tree member : type.getMembers()) {
                if (member instanceof MethodTree method && method.getReturnType() == null) {
                    initial(method, text, body);
                } else {
                    body.append(' ').append(text.of(member));
                }
            }
            return new AnonymousClass(
                    text.of(parent), body.append(body.isEmpty() ? "" : " ").toString());
        }

        /** The values of fields stand in the constructor, behind its call of the superclass. */
        private static void initial(MethodTree constructor, Text text, StringBuilder body) {
            List<? extends StatementTree> all = constructor.getBody().getStatements();
            if (all.size() > 1) {
                body.append(" {");
                all.subList(1, all.size()).forEach(one -> body.append(' ').append(text.of(one)));
                body.append(" }");
            }
        }
    }
}
