package dev.steploom.reconstruct;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The member that a pointer points to. */
sealed interface Target {
    /** Reads the field or calls the method. */
    @Nullable
    Object read() throws IllegalAccessException, InvocationTargetException;

    /** What the JSON form says of it, and what makes two of one class equal. */
    Map<String, Object> json();

    /** Begins a sentence that tells what reading it gives. */
    String verb();

    /** A static field. */
    record OfField(Field field) implements Target {
        @Override
        public @Nullable Object read() throws IllegalAccessException {
            return field.get(null);
        }

        @Override
        public Map<String, Object> json() {
            return Map.of(PointerForm.FIELD, field.getName());
        }

        @Override
        public String verb() {
            return "it is";
        }

        @Override
        public String toString() {
            return field.getName();
        }
    }

    /** A static method with its arguments. */
    record OfMethod(Method method, Arguments arguments) implements Target {
        @Override
        public @Nullable Object read() throws IllegalAccessException, InvocationTargetException {
            // Made anew each time: the method may keep what it is given, and change it.
            return method.invoke(null, new Candidate(method, arguments).values());
        }

        @Override
        public Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put(PointerForm.METHOD, method.getName());
            json.put(PointerForm.ARGS, arguments.positional());
            json.put(PointerForm.KWARGS, arguments.named());
            return json;
        }

        @Override
        public String verb() {
            return "it returned";
        }

        @Override
        public String toString() {
            return method.getName() + arguments;
        }
    }
}
