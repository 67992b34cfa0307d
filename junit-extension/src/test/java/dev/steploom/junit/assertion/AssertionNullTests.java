package dev.steploom.junit.assertion;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.steploom.ExecuteInProcessResult;
import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.config.ConfigException;
import dev.steploom.junit.SteploomAssertions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An assertion that is given null where it takes none says so, by the name of its parameter. */
class AssertionNullTests {
    private static final Op0<Integer> FIVE = op("five", () -> 5);
    private static final Op1<Integer, Integer> NEXT = op("next", (Integer number) -> number + 1);
    private static final Job<Integer> JOB = job("six", () -> NEXT.call(FIVE.call()));

    private static Stream<Object> assertions() {
        ExecuteInProcessResult<Integer> result = JOB.executeInProcess();
        ConfigException refusal = new ConfigException("the config", List.of(), null);
        return Stream.of(
                SteploomAssertions.assertThat(result),
                SteploomAssertions.assertThat(result).step("next"),
                SteploomAssertions.assertThat(result).events(),
                SteploomAssertions.assertThat(result.plan()),
                SteploomAssertions.assertThat(JOB),
                SteploomAssertions.assertThat(JOB.definition()),
                SteploomAssertions.assertThat(refusal),
                SteploomAssertions.assertThatRunOf(() -> result));
    }

    static Stream<Arguments> calls() {
        return assertions()
                .flatMap(made -> Arrays.stream(made.getClass().getMethods())
                        .filter(method -> isOurs(method))
                        .flatMap(method -> IntStream.range(0, method.getParameterCount())
                                .filter(place -> takesNoNull(method.getParameters()[place]))
                                .mapToObj(place -> arguments(made, method, place))));
    }

    private static boolean isOurs(Method method) {
        return method.getDeclaringClass().getPackage() == AssertionNullTests.class.getPackage()
                && !Modifier.isStatic(method.getModifiers())
                && !method.isBridge();
    }

    /** A type variable may stand for a type with null. */
    private static boolean takesNoNull(Parameter parameter) {
        return !(parameter.getParameterizedType() instanceof TypeVariable)
                && !parameter.getType().isPrimitive()
                && !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && !parameter.isAnnotationPresent(Nullable.class);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void nullIsRefusedByNameOfItsParameter(Object assertion, Method method, int place) {
        Object[] given = Arrays.stream(method.getParameterTypes())
                .map(AssertionNullTests::sample)
                .toArray();
        given[place] = null;

        assertThat(thrown(assertion, method, given))
                .as(method.toString())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(method.getName() + "(...) was given null for its parameter \""
                        + method.getParameters()[place].getName() + "\". Give it a value. (");
    }

    private static @Nullable Throwable thrown(Object assertion, Method method, Object[] given) {
        try {
            method.invoke(assertion, given);
            return null;
        } catch (InvocationTargetException e) {
            return e.getCause();
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static @Nullable Object sample(Class<?> type) {
        if (type == String.class) {
            return "five";
        }
        if (type == String[].class) {
            return new String[] {"five"};
        }
        if (type == int.class) {
            return 1;
        }
        if (type == Class.class) {
            return Exception.class;
        }
        if (type == Object.class) {
            return "any";
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return type.isPrimitive() ? false : null;
    }
}
