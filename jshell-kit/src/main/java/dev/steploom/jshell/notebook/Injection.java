package dev.steploom.jshell.notebook;

import dev.steploom.type.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.VarSnippet;
import org.jspecify.annotations.Nullable;

/** The cell that gives parameters their values: checked against the variables that the parameters cell declares. */
final class Injection {
    private final Notebook notebook;
    private final SourceCodeAnalysis analysis;
    private final List<ParameterProblem> problems = new ArrayList<>();

    Injection(Notebook notebook, SourceCodeAnalysis analysis) {
        this.notebook = notebook;
        this.analysis = analysis;
    }

    static int parametersCell(Notebook notebook) {
        for (int i = 0; i < notebook.cells().size(); i++) {
            Cell cell = notebook.cells().get(i);
            if (cell instanceof Cell.Code && cell.tags().contains(Cell.PARAMETERS)) {
                return i;
            }
        }
        return -1;
    }

    static Cell.Code cell(Notebook notebook, String source) {
        String id = Cell.INJECTED;
        List<String> taken = notebook.cells().stream()
                .filter(cell -> !cell.tags().contains(Cell.INJECTED))
                .map(Cell::id)
                .toList();
        for (int n = 2; taken.contains(id); n++) {
            id = Cell.INJECTED + "-" + n;
        }
        return new Cell.Code(id, source, Map.of("tags", List.of(Cell.INJECTED)), List.of(), null);
    }

    /**
     * Returns the cell's declarations; null if there are none.
     *
     * @throws NotebookParameterException with all problems
     */
    @Nullable
    String source(Collection<GivenParameter> given, Collection<InjectedVariable> variables) {
        if (given.isEmpty() && variables.isEmpty()) {
            return null;
        }
        int index = parametersCell(notebook);
        if (index < 0 && !given.isEmpty()) {
            given.forEach(
                    parameter -> problems.add(
                            new ParameterProblem(
                                    parameter.name(),
                                    "there is no parameters cell, so \"" + parameter.name()
                                            + "\" cannot be given. Begin one with \"// %% parameters\", or tag a cell \"parameters\" in Jupyter.")));
            throw new NotebookParameterException(notebook.name(), problems);
        }
        Map<String, String> declared =
                index < 0 ? Map.of() : declared(notebook.cells().get(index).source());
        List<String> lines = new ArrayList<>();
        for (GivenParameter parameter : given) {
            String line = line(parameter, declared);
            if (line != null) {
                lines.add(line);
            }
        }
        for (InjectedVariable variable : variables) {
            String type = declared.get(variable.name());
            if (variable.type() == null && type == null) {
                problems.add(new ParameterProblem(
                        variable.name(),
                        "the type of \"" + variable.name() + "\" is not public, so that cells cannot name it. Make it "
                                + "public, or declare the variable in the parameters cell, as an Object for example."));
            } else {
                lines.add(variable.declaration(type));
            }
        }
        if (!problems.isEmpty()) {
            throw new NotebookParameterException(notebook.name(), problems);
        }
        return String.join("\n", lines);
    }

    private @Nullable String line(GivenParameter parameter, Map<String, String> declared) {
        String name = parameter.name();
        String typeName = declared.get(name);
        if (typeName == null) {
            problems.add(new ParameterProblem(
                    name,
                    "there is no parameter \"" + name + "\". "
                            + NearestName.hint(name, "parameters", declared.keySet())));
            return null;
        }
        ParameterType type = ParameterTypes.of(typeName);
        if (type == null) {
            problems.add(new ParameterProblem(
                    name,
                    "parameter \"" + name + "\" has the type " + typeName
                            + ", which cannot be given from outside. Make it one of " + ParameterTypes.names()
                            + ", or a List of one of them."));
            return null;
        }
        Object value = parameter.isText() ? type.parse((String) parameter.value()) : type.convert(parameter.value());
        if (value == null) {
            String found = parameter.isText() || parameter.value() instanceof String
                    ? "\"" + parameter.value() + "\""
                    : parameter.value() + " (" + parameter.value().getClass().getSimpleName() + ")";
            problems.add(new ParameterProblem(
                    name,
                    "parameter \"" + name + "\" has the type " + typeName + ", such as " + type.example()
                            + ", but is given " + found + "."));
            return null;
        }
        return typeName + " " + name + " = " + type.literal(value) + ";";
    }

    /** Returns the names and types of the variables that a cell declares, without running it. */
    private Map<String, String> declared(String source) {
        Map<String, String> declared = new LinkedHashMap<>();
        String rest = source;
        while (!rest.isBlank()) {
            CompletionInfo next = analysis.analyzeCompletion(rest);
            if (next.source() == null) {
                break; // it does not compile, which its run will tell
            }
            for (Snippet snippet : analysis.sourceToSnippets(next.source())) {
                if (snippet instanceof VarSnippet variable) {
                    declared.put(variable.name(), variable.typeName());
                }
            }
            rest = next.remaining();
        }
        return declared;
    }
}
