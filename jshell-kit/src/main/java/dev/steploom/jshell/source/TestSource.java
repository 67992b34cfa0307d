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
     * @param jobs what is known of the session's jobs, by variable
     */
    String text(Map<String, LiveJob> jobs) {
        StringBuilder body = new StringBuilder();
        for (SnippetCode job : source.jobs()) {
            body.append(body.isEmpty() ? "" : "\n").append(test(job, jobs.get(job.name())));
        }
        String file = "class " + className + "Tests {\n" + body + "}\n";
        return (packageName.isEmpty() ? "" : "package " + packageName + ";\n\n") + imports.text() + file;
    }

    private String test(SnippetCode job, @Nullable LiveJob live) {
        String result = imports.of("dev.steploom.execution.JobExecutionResult");
        StringBuilder test = new StringBuilder();
        if (live != null && live.needs() != null) {
            test.append("    @").append(imports.of("org.junit.jupiter.api.Disabled"));
            test.append("(").append(Literals.quoted(live.needs())).append(")\n");
        }
        test.append("    @").append(imports.of("dev.steploom.junit.JobTest"));
        test.append("(in = ")
                .append(className)
                .append(".class, job = \"")
                .append(source.nameOf(job))
                .append("\")\n");
        test.append("    void ")
                .append(methodName(job))
                .append("(")
                .append(result)
                .append(" result) {\n        ");
        test.append(assertion(live == null ? null : live.end())).append("\n    }\n");
        imports.ofMember("dev.steploom.junit.SteploomAssertions", "assertThat");
        return test.toString();
    }

    private static String methodName(SnippetCode job) {
        return job.isNamedByShell() ? "job" + job.name().substring(1) : job.name();
    }

    private String assertion(LiveJob.@Nullable End end) {
        if (end != null && !end.success()) {
            return "assertThat(result).failed(); // as it did in the session";
        }
        String value =
                end == null || end.output() == null ? null : new Literals(className, kept, imports).of(end.output());
        return value == null
                ? "assertThat(result).succeeded();"
                : "assertThat(result).succeeded().hasOutput(" + value + ");";
    }
}
