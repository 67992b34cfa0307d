package dev.steploom.jshell;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;

/** The user's browser, if there is a display. */
final class Browser {
    private Browser() {}

    /** Opens a page; returns false where nothing can be opened. */
    static boolean open(Path page) {
        if (GraphicsEnvironment.isHeadless()
                || !Desktop.isDesktopSupported()
                || !Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
            return false;
        }
        try {
            Desktop.getDesktop().browse(page.toUri());
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
