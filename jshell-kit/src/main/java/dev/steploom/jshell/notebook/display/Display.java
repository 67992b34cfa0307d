package dev.steploom.jshell.notebook.display;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shows values in the middle of a cell; the value that a cell ends with is shown without being asked for. */
public final class Display {
    private static volatile Consumer<MimeBundle> screen =
            bundle -> System.out.println(bundle.data().getOrDefault(MimeBundle.TEXT, ""));

    /** That of a cell which runs in this thread, or in the one that started it. */
    private static final InheritableThreadLocal<@Nullable Consumer<MimeBundle>> HERE = new InheritableThreadLocal<>();

    private Display() {}

    /**
     * Shows a value here and now: as a picture in a notebook, elsewhere as text on standard output.
     *
     * @param value a job, a result, a picture, a list of records, or anything with a {@code toString}
     */
    public static void display(@Nullable Object value) {
        Consumer<MimeBundle> here = HERE.get();
        (here == null ? screen : here).accept(Renderings.of(value));
    }

    /**
     * Draws a value without showing it.
     *
     * @param value any value
     * @return its forms, with text among them
     */
    public static MimeBundle render(@Nullable Object value) {
        return Renderings.of(value);
    }

    /**
     * Says where {@link #display} shows what it is given, in this JVM.
     *
     * @param newScreen takes what is shown, from any thread
     */
    public static void showOn(Consumer<MimeBundle> newScreen) {
        screen = newScreen;
    }

    /**
     * Says where {@link #display} shows what it is given in this thread, and in those that it starts.
     *
     * @param newScreen takes what is shown; null for where all others show it
     */
    public static void showHere(@Nullable Consumer<MimeBundle> newScreen) {
        HERE.set(newScreen);
    }
}
