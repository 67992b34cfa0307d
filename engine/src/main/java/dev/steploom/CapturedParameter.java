package dev.steploom;

import dev.steploom.definition.Names;
import dev.steploom.type.RuntimeType;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a method that became an op.
 *
 * @param name its name in snake_case; null if the class file does not tell
 * @param javaType its full generic type
 * @param type what it accepts
 */
record CapturedParameter(@Nullable String name, Type javaType, RuntimeType type) {

    static CapturedParameter receiver(Class<?> type) {
        return new CapturedParameter(Names.fromJava(type.getSimpleName()), type, RuntimeType.of(type));
    }

    static CapturedParameter of(Executable executable, int index) {
        Parameter parameter = executable.getParameters()[index];
        return new CapturedParameter(
                parameter.isNamePresent() ? Names.fromJava(parameter.getName()) : null,
                parameter.getParameterizedType(),
                RuntimeType.of(parameter.getAnnotatedType(), parameter));
    }
}
