package dev.steploom.jshell.jupyter;

import dev.steploom.jshell.notebook.display.Display;
import dev.steploom.jshell.notebook.display.MimeBundle;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.RenderContext;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.display.mime.MIMEType;

/** Values as the kernel shows them. */
final class KernelDisplay {
    private KernelDisplay() {}

    /** Draws all values that the kernel, or the user, has no drawing of for a type of theirs. */
    static void register(Renderer renderer) {
        renderer.createRegistration(Object.class)
                .preferring(MimeBundle.SVG, MimeBundle.HTML, MimeBundle.PNG, MimeBundle.TEXT)
                .register(KernelDisplay::render);
    }

    private static void render(Object value, RenderContext context) {
        MimeBundle bundle;
        try {
            bundle = Display.render(value);
        } catch (RuntimeException | StackOverflowError e) {
            System.err.println("The value, of type " + value.getClass().getName() + ", cannot be shown: " + e);
            return;
        }
        bundle.data().forEach((type, form) -> context.renderIfRequested(MIMEType.parse(type), () -> form));
    }

    /** Returns the same forms for the kernel. */
    static DisplayData data(MimeBundle bundle) {
        DisplayData data = new DisplayData();
        bundle.data().forEach(data::putData);
        return data;
    }
}
