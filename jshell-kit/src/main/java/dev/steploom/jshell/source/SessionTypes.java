package dev.steploom.jshell.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.JavacTask;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What javac knows of the types that a session uses. */
final class SessionTypes {
    private static final String SNIPPETS = "REPL";
    private static final Pattern LOOKS = Pattern.compile(
            "(?:get|is|has|contains|to|as|index|last|first|compare|find|any|all|none|starts|ends)(?:[A-Z].*)?"
                    + "|size|length|stream|iterator|keySet|entrySet|values|equals|hashCode|charAt|apply|test|peek|count|name|ordinal");
    private static final Set<String> FIXED_PACKAGES =
            Set.of("java.time", "java.util.function", "java.util.stream", "java.util.regex");

    private final Elements elements;
    private final Types types;
    private final Set<TypeElement> staticImports = new LinkedHashSet<>();

    SessionTypes(JavacTask task, CompilationUnitTree anyFile) {
        elements = task.getElements();
        types = task.getTypes();
        for (ImportTree line : anyFile.getImports()) {
            if (line.isStatic() && line.getQualifiedIdentifier() instanceof MemberSelectTree name) {
                TypeElement owner = elements.getTypeElement(name.getExpression().toString());
                if (owner != null) {
                    staticImports.add(owner);
                }
            }
        }
    }

    /** Tells whether an element is a field or a method. */
    static boolean isMember(Element element) {
        return element.getKind().isField() || element.getKind() == ElementKind.METHOD;
    }

    /** Returns the class of the snippet that an element is of; null if it comes from a library. */
    @Nullable
    String wrapperOf(Element element) {
        for (Element at = element; at != null; at = at.getEnclosingElement()) {
            if (isWrapper(at)) {
                return at.getSimpleName().toString();
            }
        }
        return null;
    }

    boolean isWrapper(@Nullable Element element) {
        return element instanceof TypeElement
                && element.getEnclosingElement() instanceof PackageElement place
                && place.getQualifiedName().contentEquals(SNIPPETS);
    }

    /** Tells whether a class needs no import: one of java.lang, or a type variable's or local one. */
    boolean isImplicit(TypeElement type) {
        return switch (type.getNestingKind()) {
            case TOP_LEVEL ->
                packageOf(type).equals("java.lang") || packageOf(type).isEmpty();
            case MEMBER -> false;
            case LOCAL, ANONYMOUS -> true;
        };
    }

    private String packageOf(Element element) {
        return elements.getPackageOf(element).getQualifiedName().toString();
    }

    /** Returns the class that a static member of a library is imported from; null if it is inherited. */
    @Nullable
    String importedFrom(Element member) {
        for (TypeElement owner : staticImports) {
            if (elements.getAllMembers(owner).contains(member)) {
                return owner.getQualifiedName().toString();
            }
        }
        return null;
    }

    /** Tells whether a call of a method on a variable, or on a class of the session, may change what is there. */
    boolean mayChange(Element root, String method) {
        if (LOOKS.matcher(method).matches()) {
            return false;
        }
        if (root instanceof TypeElement type) {
            return type.getEnclosedElements().stream()
                    .anyMatch(member -> member.getKind() == ElementKind.FIELD
                            && member.getModifiers().contains(Modifier.STATIC)
                            && !member.getModifiers().contains(Modifier.FINAL));
        }
        return root.getKind().isField() && isWrapper(root.getEnclosingElement()) && !isFixed(root.asType());
    }

    private boolean isFixed(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)) {
            return type.getKind().isPrimitive();
        }
        String place = packageOf(declared.asElement());
        String name = declared.asElement().getSimpleName().toString();
        return place.startsWith("dev.steploom")
                || FIXED_PACKAGES.contains(place)
                || (place.equals("java.lang") && !name.startsWith("StringBu"))
                || place.equals("java.math")
                || name.startsWith("Optional");
    }

    boolean isChecked(TypeMirror thrown) {
        return !isA(thrown, "java.lang.RuntimeException") && !isA(thrown, "java.lang.Error");
    }

    SnippetCode.Role roleOf(TypeMirror type) {
        if (isA(type, "dev.steploom.definition.JobSource")
                && !isA(type, "dev.steploom.reconstruct.ReconstructableJob")) {
            return SnippetCode.Role.JOB;
        }
        boolean op = isA(type, "dev.steploom.OpHandle")
                || isA(type, "dev.steploom.GraphHandle")
                || isA(type, "dev.steploom.definition.NodeDefinition");
        return op ? SnippetCode.Role.OP : SnippetCode.Role.OTHER;
    }

    private boolean isA(TypeMirror type, String name) {
        TypeElement element = elements.getTypeElement(name);
        return element != null && types.isAssignable(types.erasure(type), types.erasure(element.asType()));
    }
}
