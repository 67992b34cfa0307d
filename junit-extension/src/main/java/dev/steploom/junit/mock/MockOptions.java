package dev.steploom.junit.mock;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.mockito.quality.Strictness;
import org.mockito.stubbing.Answer;

/**
 * How a mock is to be made.
 *
 * @param name what failure texts call it
 * @param type its type with type arguments
 * @param answer what calls return that are not stubbed
 * @param strictness how strict its stubs are; null for the test's strictness
 */
public record MockOptions(
        String name,
        Type type,
        Answer<Object> answer,
        @Nullable Strictness strictness) {}
