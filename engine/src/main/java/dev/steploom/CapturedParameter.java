package dev.steploom;

import dev.steploom.definition.Names;
import dev.steploom.type.RuntimeType;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a method that became an op.
 *
 * @param name its name in snake_case; null if the class file does not tell
 * @param javaType its full generic type
 * @param type what it accepts
 */
record CapturedParameter(@Nullable String name, Type javaType, RuntimeType type) {

    /**
     * Reads the parameters of a method that is called with these classes: an unbound receiver comes first, and a lambda's
     * captured values come before its own parameters.
     */
    static List<CapturedParameter> of(Executable executable, Class<?>[] called, boolean lambda) {
        List<CapturedParameter> all = new ArrayList<>(called.length);
        int own = executable.getParameterCount();
        if (own < called.length) {
            String name = lambda ? null : Names.fromJava(called[0].getSimpleName());
            all.add(new CapturedParameter(name, called[0], RuntimeType.of(called[0])));
        }
        while (all.size() < called.length) {
            Parameter parameter = executable.getParameters()[own - called.length + all.size()];
            String name = parameter.isNamePresent() ? Names.fromJava(parameter.getName()) : null;
            // A lambda's parameters are erased, sometimes to less than the class that it is called with.
            all.add(
                    lambda
                            ? new CapturedParameter(name, called[all.size()], RuntimeType.of(called[all.size()]))
                            : new CapturedParameter(
                                    name,
                                    parameter.getParameterizedType(),
                                    RuntimeType.of(parameter.getAnnotatedType(), parameter)));
        }
        return all;
    }
}
