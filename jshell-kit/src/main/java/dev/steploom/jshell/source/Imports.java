package dev.steploom.jshell.source;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Collects what a class imports; a simple name stands for one class only. */
final class Imports {
    private final String ownPackage;
    private final Set<String> ownNames;
    private final Map<String, String> classes = new HashMap<>();
    private final Set<String> lines = new TreeSet<>();
    private final Set<String> staticLines = new TreeSet<>();

    Imports(String ownPackage, Collection<String> ownNames) {
        this.ownPackage = ownPackage;
        this.ownNames = new HashSet<>(ownNames);
    }

    /** Imports a class if its simple name is free, and returns how to write it. */
    String of(String qualifiedName, String simpleName) {
        if (ownNames.contains(simpleName)
                || !classes.computeIfAbsent(simpleName, name -> qualifiedName).equals(qualifiedName)) {
            return qualifiedName;
        }
        String place = qualifiedName.substring(0, Math.max(0, qualifiedName.length() - simpleName.length() - 1));
        if (!place.equals("java.lang") && !place.equals(ownPackage)) {
            lines.add("import " + qualifiedName + ";\n");
        }
        return simpleName;
    }

    String of(String qualifiedName) {
        return of(qualifiedName, qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1));
    }

    void ofMember(String owner, String member) {
        staticLines.add("import static " + owner + "." + member + ";\n");
    }

    /** Returns the lines, and an empty one behind each kind. */
    String text() {
        String statics = String.join("", staticLines);
        String plain = String.join("", lines);
        return statics + (statics.isEmpty() ? "" : "\n") + plain + (plain.isEmpty() ? "" : "\n");
    }
}
