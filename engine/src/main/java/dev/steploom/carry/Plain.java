package dev.steploom.carry;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.Set;
import java.util.UUID;

/** Values of the JDK whose text says all that they hold. */
final class Plain {
    private static final Set<Class<?>> TYPES = Set.of(
            Long.class,
            Double.class,
            Boolean.class,
            Character.class,
            Float.class,
            Short.class,
            Byte.class,
            BigDecimal.class,
            BigInteger.class,
            UUID.class,
            URI.class);

    private Plain() {}

    static boolean is(Class<?> type) {
        return TYPES.contains(type) || (type.getPackageName().equals("java.time") && Platform.isJdk(type));
    }
}
