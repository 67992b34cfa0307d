package dev.steploom.jshell.notebook.op;

import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.OpContext;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.definition.StepInvariantException;
import dev.steploom.jshell.notebook.CellRun;
import dev.steploom.jshell.notebook.NotebookListener;
import dev.steploom.jshell.notebook.NotebookRunOptions;
import dev.steploom.partition.PartitionKeyRange;
import dev.steploom.partition.TimeWindow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs a notebook in a JVM of its own. Values go there and come back as files, and messages with the end of each cell. */
final class SeparateJvm implements StepHost, NotebookListener {
    private final OpContext context;
    private final @Nullable Class<?> whole;
    private final NotebookSettings settings;
    private final StepFiles files;
    private int told;

    SeparateJvm(OpContext context, @Nullable Class<?> whole, NotebookSettings settings) throws IOException {
        this.context = context;
        this.whole = whole;
        this.settings = settings;
        refuseDynamicOutputs();
        files = new StepFiles(Files.createTempDirectory("steploom-step-"), StepFiles.codec(settings.packages()));
        files.writeStep(values());
        for (InputDefinition input : dataInputs()) {
            write(input);
        }
    }

    private void refuseDynamicOutputs() {
        context.op().outputs().stream()
                .filter(OutputDefinition::dynamic)
                .findFirst()
                .ifPresent(output -> {
                    throw new NotInThisJvmException("op '" + context.op().name() + "': its dynamic output \""
                            + output.name() + "\" cannot come from a JVM of its own. Leave out separateJvm().");
                });
    }

    private void write(InputDefinition input) throws IOException {
        try {
            files.writeInput(input.name(), context.input(input.name()), input.type());
        } catch (IOException e) {
            close();
            throw new IOException(
                    "op '" + context.op().name() + "', input \"" + input.name()
                            + "\" cannot cross over to the notebook's JVM: " + e.getMessage(),
                    e);
        }
    }

    private List<InputDefinition> dataInputs() {
        return context.op().inputs().stream()
                .filter(input -> !input.type().isNothing())
                .toList();
    }

    private ContextValues values() {
        PartitionKeyRange range = context.hasPartitionKey() ? context.partitionKeyRange() : null;
        TimeWindow time = range == null ? null : time();
        return new ContextValues(
                context.op().name(),
                context.stepKey(),
                context.jobName(),
                context.runId(),
                context.runTags(),
                context.retryNumber(),
                context.mappingKey(),
                range == null ? null : List.of(range.start(), range.end()),
                time == null ? null : List.of(time.start(), time.end()),
                context.config(),
                context.op().inputs().stream().map(InputDefinition::name).toList());
    }

    private @Nullable TimeWindow time() {
        try {
            return context.partitionTimeWindow();
        } catch (StepInvariantException e) {
            return null; // they are no partitions of time
        }
    }

    @Override
    public void configure(NotebookRunOptions options) {
        options.setup(source())
                .listener(this)
                .jvmOptions(Objects.requireNonNull(settings.jvmOptions()).toArray(String[]::new));
    }

    /** Returns the Java that makes the step known to the cells. */
    private String source() {
        List<String> packages = settings.packages();
        StringBuilder source = new StringBuilder(WorkerStep.class.getName() + ".of("
                + JavaString.of(files.folder().toString()) + ", ");
        source.append(
                packages == null
                        ? "null)"
                        : packages.stream()
                                .map(JavaString::of)
                                .collect(Collectors.joining(", ", "java.util.List.of(", "))")));
        for (InputDefinition input : dataInputs()) {
            source.append(".input(\"" + input.name() + "\", "
                    + token("input", input.name(), input.type().javaType()) + ")");
        }
        for (OutputDefinition output : context.op().outputs()) {
            source.append(".output(\"" + output.name() + "\", "
                    + token(
                            "output",
                            output.name(),
                            output.type().isNothing()
                                    ? Void.class
                                    : output.type().javaType()) + ", "
                    + output.required() + ")");
        }
        if (whole != null) {
            source.append(".whole(" + named("result", "as a whole", whole) + ".class)");
        }
        return source + ".enter();";
    }

    private String token(String what, String name, Type type) {
        return "new dev.steploom.type.TypeToken<" + named(what, "\"" + name + "\"", type) + ">() {}";
    }

    private String named(String what, String name, Type type) {
        String named = TypeNames.of(type);
        if (named == null) {
            throw new NotInThisJvmException(
                    "op '" + context.op().name() + "': the type of its " + what + " " + name + ", "
                            + type.getTypeName()
                            + ", is not public, so that the notebook's JVM cannot name it. Make it public, or "
                            + "leave out separateJvm().");
        }
        return named;
    }

    @Override
    public void cellEnded(CellRun cell) {
        List<StepMessage> messages = files.told(told);
        told += messages.size();
        messages.forEach(message -> message.passTo(context));
    }

    @Override
    public Map<String, @Nullable Object> outputs(String notebook) throws IOException {
        Yields yields = new Yields(context.op().name(), context.op().outputs(), whole, (output, value) -> {});
        for (OutputDefinition output : context.op().outputs()) {
            if (files.hasOutput(output.name())) {
                yields.give(files.readOutput(output.name(), output.type()), output.name());
            }
        }
        return new LinkedHashMap<>(yields.complete(notebook));
    }

    @Override
    public void close() {
        try (Stream<Path> paths = Files.walk(files.folder())) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
