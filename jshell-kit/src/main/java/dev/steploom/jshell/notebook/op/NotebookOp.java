package dev.steploom.jshell.notebook.op;

import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Op2;
import dev.steploom.Op3;
import dev.steploom.Op4;
import dev.steploom.Steploom;
import dev.steploom.config.ConfigField;
import dev.steploom.definition.InputDefinition;
import dev.steploom.definition.OpContext;
import dev.steploom.definition.OpDefinition;
import dev.steploom.definition.OutputDefinition;
import dev.steploom.definition.SourceLocation;
import dev.steploom.resource.ResourceKey;
import dev.steploom.type.RuntimeType;
import dev.steploom.type.TypeToken;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes an op of a notebook. Its inputs are variables of the notebook, {@code context} is that of the step, and {@code
 * yieldResult(value, "name")} gives an output.
 *
 * <p>The executed notebook is kept, and recorded as an asset that the step wrote, also if a cell fails.
 */
@SourceLocation.OnBehalf
public final class NotebookOp {
    private final String name;
    private final List<InputDefinition> inputs = new ArrayList<>();
    private final List<OutputDefinition> outputs = new ArrayList<>();
    private final List<ResourceKey<?>> resources = new ArrayList<>();
    private ConfigField config = ConfigField.ANYTHING;
    private NotebookSettings settings;

    NotebookOp(String name, Path notebook) {
        this.name = name;
        this.settings = new NotebookSettings(notebook.toString(), null, null, null, null);
    }

    /**
     * Adds an input, for {@link #definition}.
     *
     * @param input the variable that cells read it from
     * @param type its type
     * @return this
     */
    public NotebookOp input(String input, Class<?> type) {
        return inputs(InputDefinition.of(input, RuntimeType.of(type)));
    }

    /**
     * Adds an input, for {@link #definition}.
     *
     * @param input the variable that cells read it from
     * @param type its type
     * @return this
     */
    public NotebookOp input(String input, TypeToken<?> type) {
        return inputs(InputDefinition.of(input, RuntimeType.of(type.type())));
    }

    /**
     * Adds inputs, for {@link #definition}.
     *
     * @param more inputs
     * @return this
     */
    public NotebookOp inputs(InputDefinition... more) {
        inputs.addAll(List.of(more));
        return this;
    }

    /**
     * Adds an output, for {@link #definition}.
     *
     * @param output its name
     * @param type its type
     * @return this
     */
    public NotebookOp output(String output, Class<?> type) {
        return outputs(OutputDefinition.of(output, RuntimeType.of(type)));
    }

    /**
     * Adds an output, for {@link #definition}.
     *
     * @param output its name
     * @param type its type
     * @return this
     */
    public NotebookOp output(String output, TypeToken<?> type) {
        return outputs(OutputDefinition.of(output, RuntimeType.of(type.type())));
    }

    /**
     * Adds outputs, for {@link #definition}.
     *
     * @param more outputs
     * @return this
     */
    public NotebookOp outputs(OutputDefinition... more) {
        outputs.addAll(List.of(more));
        return this;
    }

    /**
     * Says what config the op takes. By default it takes any.
     *
     * @param field the type of its config
     * @return this
     */
    public NotebookOp config(ConfigField field) {
        config = field;
        return this;
    }

    /**
     * Says of what Java type the op's config is, which cells get from {@code context.config(type)}.
     *
     * @param type a record, or the class of a single value
     * @return this
     * @throws IllegalArgumentException if the type has no form in config
     */
    public NotebookOp config(Class<?> type) {
        return config(ConfigField.of(type));
    }

    /**
     * Says which resources cells ask for.
     *
     * @param keys resource keys
     * @return this
     */
    public NotebookOp requires(ResourceKey<?>... keys) {
        resources.addAll(List.of(keys));
        return this;
    }

    /**
     * Limits how long each cell may take. By default there is no limit.
     *
     * @param limit more than nothing; a cell that takes longer fails the step
     * @return this
     */
    public NotebookOp cellTimeout(Duration limit) {
        if (limit.isZero() || limit.isNegative()) {
            throw new IllegalArgumentException("A cell's time limit must be more than nothing, but is " + limit);
        }
        settings = settings.withCellTimeout(limit);
        return this;
    }

    /**
     * Says where executed notebooks are kept. By default it is the folder {@code notebooks} beside the values of runs
     * ({@code -Dsteploom.storage}).
     *
     * @param folder a folder, in which each run gets one of its own
     * @return this
     */
    public NotebookOp executedFolder(Path folder) {
        settings = settings.withExecutedFolder(folder.toString());
        return this;
    }

    /**
     * Runs the notebook in a JVM of its own, which a time limit ends whatever it does. Inputs and outputs cross over as
     * JSON, by their declared types; resources are not there.
     *
     * @param jvmOptions options of {@code java}, such as {@code -Xmx2g}
     * @return this
     */
    public NotebookOp separateJvm(String... jvmOptions) {
        settings = settings.withJvmOptions(List.of(jvmOptions));
        return this;
    }

    /**
     * Lets inputs and outputs cross over to a JVM of its own by Java serialisation, in place of JSON.
     *
     * @param packages those of the values' classes, such as {@code com.acme.flights}
     * @return this
     */
    public NotebookOp serialization(String... packages) {
        settings = settings.withPackages(List.of(packages));
        return this;
    }

    /**
     * Makes the op, for graphs that are put together by name.
     *
     * @return the op
     * @throws dev.steploom.definition.GraphDefinitionException if a name is not valid or appears twice
     */
    public OpDefinition definition() {
        NotebookBody body = new NotebookBody(settings, null);
        return OpDefinition.builder(name, body::runAndEmit)
                .inputs(inputs.toArray(InputDefinition[]::new))
                .outputs(outputs.toArray(OutputDefinition[]::new))
                .requires(keys())
                .config(config)
                .build();
    }

    /**
     * Makes an op without inputs.
     *
     * @param output what it gives
     * @param <R> the type of the result
     * @return the op
     */
    public <R> Op0<R> op(NotebookOutput<R> output) {
        NotebookBody body = body(output);
        return Steploom.op(name, (OpContext context) -> body.<R>result(context))
                .returns(output.type())
                .requires(keys())
                .withConfig(config);
    }

    /**
     * Makes an op with one input.
     *
     * @param a input 1
     * @param output what it gives
     * @param <A> the type of input 1
     * @param <R> the type of the result
     * @return the op
     */
    public <A, R> Op1<A, R> op(NotebookInput<A> a, NotebookOutput<R> output) {
        NotebookBody body = body(output);
        return Steploom.op(name, (OpContext context, A first) -> body.<R>result(context))
                .inputs(a.name())
                .inputTypes(a.type())
                .returns(output.type())
                .requires(keys())
                .withConfig(config);
    }

    /**
     * Makes an op with two inputs.
     *
     * @param a input 1
     * @param b input 2
     * @param output what it gives
     * @param <A> the type of input 1
     * @param <B> the type of input 2
     * @param <R> the type of the result
     * @return the op
     */
    public <A, B, R> Op2<A, B, R> op(NotebookInput<A> a, NotebookInput<B> b, NotebookOutput<R> output) {
        NotebookBody body = body(output);
        return Steploom.op(name, (OpContext context, A first, B second) -> body.<R>result(context))
                .inputs(a.name(), b.name())
                .inputTypes(a.type(), b.type())
                .returns(output.type())
                .requires(keys())
                .withConfig(config);
    }

    /**
     * Makes an op with three inputs.
     *
     * @param a input 1
     * @param b input 2
     * @param c input 3
     * @param output what it gives
     * @param <A> the type of input 1
     * @param <B> the type of input 2
     * @param <C> the type of input 3
     * @param <R> the type of the result
     * @return the op
     */
    public <A, B, C, R> Op3<A, B, C, R> op(
            NotebookInput<A> a, NotebookInput<B> b, NotebookInput<C> c, NotebookOutput<R> output) {
        NotebookBody body = body(output);
        return Steploom.op(name, (OpContext context, A first, B second, C third) -> body.<R>result(context))
                .inputs(a.name(), b.name(), c.name())
                .inputTypes(a.type(), b.type(), c.type())
                .returns(output.type())
                .requires(keys())
                .withConfig(config);
    }

    /**
     * Makes an op with four inputs. For more, let one be a record, or use {@link #definition}.
     *
     * @param a input 1
     * @param b input 2
     * @param c input 3
     * @param d input 4
     * @param output what it gives
     * @param <A> the type of input 1
     * @param <B> the type of input 2
     * @param <C> the type of input 3
     * @param <D> the type of input 4
     * @param <R> the type of the result
     * @return the op
     */
    public <A, B, C, D, R> Op4<A, B, C, D, R> op(
            NotebookInput<A> a, NotebookInput<B> b, NotebookInput<C> c, NotebookInput<D> d, NotebookOutput<R> output) {
        NotebookBody body = body(output);
        return Steploom.op(name, (OpContext context, A first, B second, C third, D fourth) -> body.<R>result(context))
                .inputs(a.name(), b.name(), c.name(), d.name())
                .inputTypes(a.type(), b.type(), c.type(), d.type())
                .returns(output.type())
                .requires(keys())
                .withConfig(config);
    }

    private NotebookBody body(NotebookOutput<?> output) {
        if (!inputs.isEmpty() || !outputs.isEmpty()) {
            throw new IllegalStateException(
                    "Notebook op '" + name + "' is given inputs and outputs twice. Name them in "
                            + "op(input(...), output(...)) alone, or make it by definition().");
        }
        return new NotebookBody(settings, ResultShape.classOf(output.type().type()));
    }

    private ResourceKey<?>[] keys() {
        return resources.toArray(ResourceKey<?>[]::new);
    }
}
