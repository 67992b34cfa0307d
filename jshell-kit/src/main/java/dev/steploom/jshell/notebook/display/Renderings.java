package dev.steploom.jshell.notebook.display;

import dev.steploom.definition.GraphDefinition;
import dev.steploom.definition.JobDefinition;
import dev.steploom.execution.JobExecutionResult;
import dev.steploom.render.GraphPictures;
import dev.steploom.render.Timelines;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** What values look like. Whatever has a {@code toSvg()}, {@code toHtml()} or {@code toPng()}, as jobs have, is drawn by it. */
final class Renderings {
    private static final Map<String, String> DRAWING_METHODS =
            Map.of("toSvg", MimeBundle.SVG, "toHtml", MimeBundle.HTML, "toPng", MimeBundle.PNG);

    private Renderings() {}

    static MimeBundle of(@Nullable Object value) {
        if (value instanceof Rendered rendered) {
            return rendered.render();
        }
        if (value instanceof JobExecutionResult result) {
            return MimeBundle.text(result + "\n" + Timelines.text(result.events()))
                    .with(MimeBundle.SVG, Timelines.svg(result.events()));
        }
        if (value instanceof JobDefinition job) {
            return of(job.graph());
        }
        if (value instanceof GraphDefinition graph) {
            return MimeBundle.text(GraphPictures.text(graph)).with(MimeBundle.SVG, GraphPictures.svg(graph));
        }
        if (value instanceof BufferedImage image) {
            return MimeBundle.text(image.getWidth() + " × " + image.getHeight() + " picture")
                    .with(MimeBundle.PNG, png(image));
        }
        if (value instanceof List<?> list && RecordTable.fits(list)) {
            return RecordTable.render(list);
        }
        return drawnByItself(value);
    }

    private static MimeBundle drawnByItself(@Nullable Object value) {
        MimeBundle bundle = MimeBundle.text(Text.of(value));
        if (value == null || value instanceof CharSequence) {
            return bundle;
        }
        for (Map.Entry<String, String> method : DRAWING_METHODS.entrySet()) {
            Object drawn = call(value, method.getKey());
            if (drawn instanceof String text) {
                bundle = bundle.with(method.getValue(), text);
            } else if (drawn instanceof byte[] bytes) {
                bundle = bundle.with(method.getValue(), bytes);
            }
        }
        return call(value, "toText") instanceof String text ? bundle.with(MimeBundle.TEXT, text) : bundle;
    }

    private static @Nullable Object call(Object value, String name) {
        try {
            Method method = value.getClass().getMethod(name);
            return method.canAccess(value) || method.trySetAccessible() ? method.invoke(value) : null;
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return null; // it does not offer this form
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(name + "() threw " + e.getCause(), e.getCause());
        }
    }

    private static byte[] png(BufferedImage image) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
