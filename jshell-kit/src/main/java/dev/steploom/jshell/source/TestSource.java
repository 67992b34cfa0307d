package dev.steploom.jshell.source;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the first test of a class: one for each job. */
final class TestSource {
    private final String packageName;
    private final String className;
    private final ClassSource source;
    private final List<SnippetCode> kept;
    private final Imports imports;

    TestSource(String packageName, String className, ClassSource source, List<SnippetCode> kept) {
        this.packageName = packageName;
        this.className = className;
        this.source = source;
        this.kept = kept;
        this.imports = new Imports(packageName, List.of(className, className + "Tests"));
    }

    /**
     * Returns the whole file.
     *
     * @param runs how jobs ended when they ran last, by variable
     */
    String text(Map<String, LastRun> runs) {
        StringBuilder body = new StringBuilder();
        for (SnippetCode job : source.jobs()) {
            body.append(body.isEmpty() ? "" : "\n").append(test(job, runs.get(job.name())));
        }
        String file = "class " + className + "Tests {\n" + body + "}\n";
        return (packageName.isEmpty() ? "" : "package " + packageName + ";\n\n") + imports.text() + file;
    }

    private String test(SnippetCode job, @Nullable LastRun run) {
        String result = imports.of("dev.steploom.execution.JobExecutionResult");
        String head = "    @" + imports.of("dev.steploom.junit.JobTest") + "(in = " + className + ".class, job = \""
                + source.nameOf(job) + "\")\n    void " + methodName(job) + "(" + result + " result) {\n";
        imports.ofMember("dev.steploom.junit.SteploomAssertions", "assertThat");
        return head + "        " + assertion(job, run) + "\n    }\n";
    }

    private static String methodName(SnippetCode job) {
        return job.isNamedByShell() ? "job" + job.name().substring(1) : job.name();
    }

    private String assertion(SnippetCode job, @Nullable LastRun run) {
        if (run != null && !run.success()) {
            return "assertThat(result).failed(); // as it did in the session";
        }
        String value =
                run == null || run.output() == null ? null : new Literals(className, kept, imports).of(run.output());
        return value == null
                ? "assertThat(result).succeeded();"
                : "assertThat(result).succeeded().hasOutput(" + value + ");";
    }
}
