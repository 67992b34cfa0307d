package dev.steploom.jshell.notebook.junit;

import dev.steploom.jshell.notebook.NotebookRun;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/**
 * The test of one cell, or of what came of all.
 *
 * @param cells all cells
 * @param index the cell's place; that behind the last one for what came of all
 * @param callsMethod whether the test method is called too
 */
record CellInvocation(NotebookCells cells, int index, boolean callsMethod)
        implements TestTemplateInvocationContext, Extension, InvocationInterceptor, ParameterResolver {
    @Override
    public String getDisplayName(int invocation) {
        return index == cells.size() ? "the run" : cells.displayName(index);
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of(this);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> method, ReflectiveInvocationContext<Method> invocation, ExtensionContext context)
            throws Throwable {
        try {
            if (index < cells.size()) {
                cells.verify(index);
            } else {
                cells.requireAll();
            }
        } catch (Throwable problem) {
            method.skip();
            throw problem;
        }
        if (callsMethod) {
            method.proceed();
        } else {
            method.skip();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == NotebookRun.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return cells.run(index);
    }
}
