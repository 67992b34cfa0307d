package dev.steploom.jshell.jupyter;

import dev.steploom.jshell.notebook.display.Display;
import dev.steploom.jshell.source.SessionImports;
import jdk.jshell.JShell;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.BaseNotebookStatics;

/**
 * What the JJava kernel does when it finds the kit on its class path: it shows values as a notebook of ours shows them, and
 * imports what the shell imports. {@code display} is the kernel's own.
 */
public final class KernelExtension implements Extension {
    /** Made by the kernel. */
    public KernelExtension() {}

    @Override
    public void install(BaseKernel kernel) {
        KernelDisplay.register(kernel.getRenderer());
        Display.showOn(bundle -> kernel.display(KernelDisplay.data(bundle)));
        BaseNotebookStatics.eval(String.join("\n", SessionImports.ALL));
        JShell shell = shellOf(kernel);
        shell.onSnippetEvent(new ResetDefinitions(shell, BaseNotebookStatics::eval));
    }

    /** The kernel of Java is in no library of its own: what it adds to other kernels is there only when it runs. */
    private static JShell shellOf(BaseKernel kernel) {
        try {
            return (JShell) kernel.getClass().getMethod("getJShell").invoke(kernel);
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new IllegalStateException("This is no kernel of Java: " + kernel.getBanner(), e);
        }
    }
}
