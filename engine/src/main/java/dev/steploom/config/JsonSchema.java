package dev.steploom.config;

import dev.steploom.config.ConfigType.Any;
import dev.steploom.config.ConfigType.Array;
import dev.steploom.config.ConfigType.Enumeration;
import dev.steploom.config.ConfigType.IntRange;
import dev.steploom.config.ConfigType.MapOf;
import dev.steploom.config.ConfigType.Noneable;
import dev.steploom.config.ConfigType.Scalar;
import dev.steploom.config.ConfigType.ScalarKind;
import dev.steploom.config.ConfigType.ScalarUnion;
import dev.steploom.config.ConfigType.Selector;
import dev.steploom.config.ConfigType.Shape;
import dev.steploom.config.ConfigType.Source;
import dev.steploom.config.ConfigType.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Config types as JSON Schema, draft 2020-12, for editors to complete and check config by. A schema accepts what the
 * engine accepts; two things it cannot see: whether a variable is set, and that 1.0 is no whole number.
 */
public final class JsonSchema {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private JsonSchema() {}

    /**
     * Writes the schema of a field as a document of its own.
     *
     * @param title what the document describes
     * @param field the field
     * @return JSON
     */
    public static String document(String title, ConfigField field) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("title", title);
        document.putAll(of(field));
        return JSON.writeValueAsString(document);
    }

    /**
     * Returns the schema of a field.
     *
     * @param field the field
     * @return a schema with its description and default
     */
    public static Map<String, @Nullable Object> of(ConfigField field) {
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        if (field.description() != null) {
            schema.put("description", field.description());
        }
        schema.putAll(of(field.type()));
        if (field.hasDefault()) {
            schema.put("default", field.defaultValue());
        }
        return schema;
    }

    /**
     * Returns the schema of a type.
     *
     * @param type the type
     * @return a schema
     */
    public static Map<String, @Nullable Object> of(ConfigType type) {
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        if (type instanceof Any) {
            return schema;
        }
        if (type instanceof Scalar scalar) {
            return scalar(scalar.kind());
        }
        if (type instanceof Source source) {
            schema.put("anyOf", List.of(scalar(source.kind()), environmentVariable()));
        } else if (type instanceof IntRange range) {
            schema.put("type", "integer");
            schema.put("minimum", range.least());
            schema.put("maximum", range.greatest());
        } else if (type instanceof Text text) {
            schema.put("type", "string");
            schema.put("pattern", "^(?:" + text.pattern() + ")$");
            schema.put("examples", List.of(text.example()));
        } else if (type instanceof Array array) {
            schema.put("type", "array");
            schema.put("items", of(array.item()));
        } else if (type instanceof Noneable noneable) {
            schema.put("anyOf", List.of(Map.of("type", "null"), of(noneable.inner())));
        } else if (type instanceof MapOf map) {
            schema.put("type", "object");
            schema.put("propertyNames", of(map.key()));
            schema.put("additionalProperties", of(map.value()));
        } else if (type instanceof Shape shape) {
            shape(schema, shape);
        } else if (type instanceof Selector selector) {
            selector(schema, selector);
        } else if (type instanceof Enumeration enumeration) {
            schema.put("enum", enumeration.values());
        } else if (type instanceof ScalarUnion union) {
            schema.put("anyOf", List.of(of(union.scalar()), of(union.nonScalar())));
        }
        return schema;
    }

    private static Map<String, @Nullable Object> scalar(ScalarKind kind) {
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        switch (kind) {
            case INT -> schema.put("type", "integer");
            case STRING -> schema.put("type", "string");
            case BOOL -> schema.put("type", "boolean");
            case FLOAT -> schema.put("type", List.of("number", "boolean"));
        }
        return schema;
    }

    private static Map<String, @Nullable Object> environmentVariable() {
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        shape(schema, new Shape(Map.of("env", ConfigField.of(ConfigType.STRING)), false));
        return schema;
    }

    private static void shape(Map<String, @Nullable Object> schema, Shape shape) {
        schema.put("type", "object");
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        shape.fields().forEach((name, field) -> {
            properties.put(name, of(field));
            if (field.required()) {
                required.add(name);
            }
        });
        schema.put("properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        if (!shape.permissive()) {
            schema.put("additionalProperties", false);
        }
    }

    private static void selector(Map<String, @Nullable Object> schema, Selector selector) {
        schema.put("type", "object");
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        selector.fields().forEach((name, field) -> {
            boolean mayBeBare =
                    FieldChecks.orEmpty(field.type(), null) != null && Types.hasImplicitDefault(field.type());
            properties.put(name, mayBeBare ? Map.of("anyOf", List.of(Map.of("type", "null"), of(field))) : of(field));
        });
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        schema.put("minProperties", Types.hasImplicitDefault(selector) ? 0 : 1);
        schema.put("maxProperties", 1);
    }
}
