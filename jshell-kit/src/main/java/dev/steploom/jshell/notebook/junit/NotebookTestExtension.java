package dev.steploom.jshell.notebook.junit;

import dev.steploom.config.ConfigField;
import dev.steploom.jshell.notebook.Cell;
import dev.steploom.jshell.notebook.Notebook;
import dev.steploom.jshell.notebook.NotebookRun;
import dev.steploom.jshell.notebook.NotebookRunOptions;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Makes a test of each cell. */
final class NotebookTestExtension implements TestTemplateInvocationContextProvider {
    private static final Namespace NAMESPACE = Namespace.create(NotebookTestExtension.class);

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestMethod(), NotebookTest.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Method method = context.getRequiredTestMethod();
        NotebookTest test =
                AnnotationSupport.findAnnotation(method, NotebookTest.class).orElseThrow();
        NotebookCells cells = cells(test, method, context.getRequiredTestClass());
        context.getStore(NAMESPACE).put(NotebookCells.class, cells); // closed with the test
        boolean takesRun = Arrays.asList(method.getParameterTypes()).contains(NotebookRun.class);
        return IntStream.range(0, cells.size() + (takesRun ? 1 : 0))
                .mapToObj(index -> new CellInvocation(cells, index, index == cells.size() - (takesRun ? 0 : 1)));
    }

    private static NotebookCells cells(NotebookTest test, Method method, Class<?> testClass) {
        String where = "@NotebookTest(\"" + test.value() + "\") on "
                + method.getDeclaringClass().getSimpleName() + "." + method.getName();
        Notebook notebook = NotebookFile.read(test.value(), testClass);
        if (notebook.cells().stream().noneMatch(cell -> cell instanceof Cell.Code)) {
            throw new ExtensionConfigurationException(where + ": " + notebook.name() + " has no cells of code.");
        }
        return new NotebookCells(
                notebook, notebook.start(options -> configure(options, test, method, where)), test.compareAll());
    }

    private static void configure(NotebookRunOptions options, NotebookTest test, Method method, String where) {
        for (String parameter : test.parameters()) {
            int equals = parameter.indexOf('=');
            if (equals < 1) {
                throw new ExtensionConfigurationException(
                        where + ": parameters are \"name=value\", but one is \"" + parameter + "\".");
            }
            options.parameterText(parameter.substring(0, equals).strip(), parameter.substring(equals + 1));
        }
        for (NotebookParameter parameter :
                AnnotationSupport.findRepeatableAnnotations(method, NotebookParameter.class)) {
            options.parameterText(parameter.name(), parameter.value());
        }
        if (!test.cellTimeout().isBlank()) {
            options.cellTimeout(duration(test.cellTimeout(), where));
        }
    }

    private static Duration duration(String text, String where) {
        String subject = where + ": cellTimeout";
        ConfigField field = ConfigField.of(Duration.class);
        return field.read(Duration.class, field.resolve(text, subject), subject);
    }
}
