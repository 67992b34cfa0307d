package dev.steploom.type;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Type;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What an input or output accepts at run time. A type is made once per definition and only asked {@link #accepts} per
 * step, so that a check costs an interface call.
 */
@SuppressWarnings(
        "ClassInitializationDeadlock") // The two classes below are named nowhere else, so nobody loads them first.
public interface RuntimeType {
    /** Accepts every value, null among them. */
    RuntimeType ANY = new AnyType();

    /** Passes order and no data: accepts null alone. */
    RuntimeType NOTHING = new NothingType();

    /**
     * Returns the name that error messages and pictures show, such as {@code List<Integer>}.
     *
     * @return the name, never blank
     */
    String displayName();

    /**
     * Tells whether a value is of this type.
     *
     * @param value the value, may be null
     * @return true if the value may pass
     */
    boolean accepts(@Nullable Object value);

    /**
     * Tells whether this type passes order only.
     *
     * @return true for {@link #NOTHING}
     */
    default boolean isNothing() {
        return false;
    }

    /**
     * Tells whether several outputs may fan in to an input of this type, as a list.
     *
     * @return true for lists, {@link #ANY} and {@link #NOTHING}
     */
    default boolean supportsFanIn() {
        return false;
    }

    /**
     * Returns the type of each of several sources that fan in to an input of this type.
     *
     * @return the type of a list's elements, which is {@link #ANY} where nothing is known of them; this type for those
     *     without elements
     */
    default RuntimeType fanInElement() {
        return this;
    }

    /**
     * Returns how a value of this type is given in run config.
     *
     * @return its form; {@code NONE} for types other than scalars, lists, maps and {@link #ANY}
     */
    default ConfigForm configForm() {
        return ConfigForm.Basic.NONE;
    }

    /**
     * Tells whether a value of this type may be given in run config.
     *
     * @return true if it has a form there
     */
    default boolean loadableFromConfig() {
        return configForm() != ConfigForm.Basic.NONE;
    }

    /**
     * Returns the Java type that says most about the values, for those who write and read them.
     *
     * @return the type; {@code Object} if this type tells none
     */
    default Type javaType() {
        return Object.class;
    }

    /**
     * Says why a value was refused.
     *
     * @param value a value that {@link #accepts} refused
     * @return a sentence that names the expected type and the value found
     */
    default String describeMismatch(@Nullable Object value) {
        return "expected " + displayName() + ", found " + ValueText.describe(value);
    }

    /**
     * Returns the type of a Java type, generics included: the elements of lists, sets, maps and Optionals are checked.
     *
     * @param type a class, a parameterised type, or any other reflected type
     * @return its run-time type; {@link #ANY} for type variables and wildcards without a bound
     */
    static RuntimeType of(Type type) {
        return JavaTypes.of(type);
    }

    /**
     * Returns the type of a parameter or return value, accepting null where it is annotated {@code @Nullable}.
     *
     * @param type the annotated type
     * @param element the parameter or method, which may carry a declaration annotation
     * @return its run-time type
     */
    static RuntimeType of(AnnotatedType type, AnnotatedElement element) {
        return JavaTypes.of(type, element);
    }

    /**
     * Returns the type of list values whose elements have a type.
     *
     * @param element the type of each element
     * @return a list type
     */
    static RuntimeType listOf(RuntimeType element) {
        return new ListType(element);
    }

    /**
     * Returns a type that accepts null beside the values of another.
     *
     * @param type the type of the values that are not null
     * @return a nullable type
     */
    static RuntimeType nullable(RuntimeType type) {
        return new NullableType(type);
    }

    /**
     * Returns a type of one's own.
     *
     * @param name the name shown in messages
     * @param check accepts or refuses a value
     * @return the type; it cannot be given in run config
     */
    static RuntimeType named(String name, Predicate<@Nullable Object> check) {
        return new PredicateType(name, check);
    }
}
