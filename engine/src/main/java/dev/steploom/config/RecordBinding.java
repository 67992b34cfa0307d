package dev.steploom.config;

import dev.steploom.config.ConfigProblem.Reason;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as config: a field for each component. */
final class RecordBinding<T extends Record> implements Binding.Reader {
    private record Component(String name, Binding binding) {}

    private final Class<T> record;
    private final Constructor<T> constructor;
    private final List<Component> components = new ArrayList<>();
    private final Map<String, ConfigField> fields = new LinkedHashMap<>();

    private RecordBinding(Class<T> record, Bindings bindings) {
        this.record = record;
        this.constructor = Records.constructor(record);
        for (RecordComponent component : record.getRecordComponents()) {
            add(component, bindings);
        }
    }

    static <T extends Record> Binding of(Class<T> record, Bindings bindings) {
        RecordBinding<T> reader = new RecordBinding<>(record, bindings);
        return new Binding(ConfigType.shape(reader.fields), reader);
    }

    private void add(RecordComponent component, Bindings bindings) {
        String where = "The component " + component.getName() + " of the record " + record.getSimpleName();
        Binding binding = bindings.of(component.getGenericType(), where);
        if (Bindings.isNullable(component, component.getAnnotatedType())) {
            binding = new Binding(ConfigType.noneable(binding.type()), binding.reader());
        }
        ConfigField field = ConfigField.of(binding.type());
        Default value = component.getAnnotation(Default.class);
        if (value != null) {
            field = field.withDefault(defaultValue(binding.type(), value.value(), where), where);
        }
        Doc doc = component.getAnnotation(Doc.class);
        fields.put(component.getName(), doc == null ? field : field.describedAs(doc.value()));
        components.add(new Component(component.getName(), binding));
    }

    /** A text is taken as it is; everything else is read as YAML. */
    private static @Nullable Object defaultValue(ConfigType type, String text, String where) {
        ConfigType inner = type instanceof ConfigType.Noneable noneable ? noneable.inner() : type;
        if (inner instanceof ConfigType.Text
                || inner instanceof ConfigType.Enumeration
                || inner.equals(ConfigType.STRING)) {
            return text;
        }
        try {
            return new ConfigText(text, ConfigText.Format.YAML).read();
        } catch (MalformedText malformed) {
            throw new IllegalArgumentException(
                    where + " has the default " + Values.quote(text) + ", which is not YAML.", malformed);
        }
    }

    @Override
    public @Nullable Object read(@Nullable Object resolved, ConfigPath path, Problems problems) {
        if (!(resolved instanceof Map<?, ?> map)) {
            return null;
        }
        int before = problems.size();
        @Nullable Object[] arguments = new @Nullable Object[components.size()];
        for (int i = 0; i < arguments.length; i++) {
            Component component = components.get(i);
            arguments[i] = component
                    .binding()
                    .reader()
                    .read(map.get(component.name()), path.field(component.name()), problems);
        }
        return problems.size() == before ? make(arguments, resolved, path, problems) : null;
    }

    private @Nullable Object make(@Nullable Object[] arguments, Object resolved, ConfigPath path, Problems problems) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException refused) {
            Throwable cause = refused.getCause();
            if (cause instanceof Error error) {
                throw error;
            }
            problems.add(
                    Reason.FAILED_POST_PROCESSING,
                    path,
                    List.of(),
                    record.getSimpleName() + " refuses these values: "
                            + (cause == null || cause.getMessage() == null
                                    ? String.valueOf(cause)
                                    : cause.getMessage()),
                    null,
                    Values.describe(resolved),
                    null);
            return null;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("The constructor of " + record + " was opened before", impossible);
        }
    }
}
