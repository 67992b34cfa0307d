package dev.steploom.config;

import java.lang.invoke.MethodType;

/** Boxes and what is in them. */
final class JavaPrimitives {
    private JavaPrimitives() {}

    static Class<?> unboxed(Class<?> type) {
        return MethodType.methodType(type).unwrap().returnType();
    }
}
