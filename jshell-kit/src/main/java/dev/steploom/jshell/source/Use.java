package dev.steploom.jshell.source;

/**
 * A place in code that names something declared elsewhere.
 *
 * @param start where the name begins in its snippet
 * @param end where the name ends
 * @param target what it names
 */
record Use(int start, int end, Target target) {
    /** What a name stands for. */
    sealed interface Target {}

    /**
     * Something that a snippet declares.
     *
     * @param wrapper the class of the snippet
     * @param whole whether it is the snippet's own name, not that of a member of its type
     */
    record Own(String wrapper, boolean whole) implements Target {}

    /**
     * A class of a library.
     *
     * @param name its qualified name
     * @param simpleName what stands in its place once it is imported
     */
    record Library(String name, String simpleName) implements Target {}

    /**
     * A static member of a library's class, called by its name alone.
     *
     * @param owner the qualified name of the class that it is imported from
     * @param member its name
     */
    record Member(String owner, String member) implements Target {}
}
