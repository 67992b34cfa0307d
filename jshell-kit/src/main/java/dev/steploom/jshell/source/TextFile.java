package dev.steploom.jshell.source;

import com.sun.source.util.JavacTask;
import java.net.URI;
import java.util.List;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A source file for javac that is in memory. */
final class TextFile extends SimpleJavaFileObject {
    private final String path;
    private final String text;

    TextFile(String path, String text) {
        super(URI.create("string:///" + path + Kind.SOURCE.extension), Kind.SOURCE);
        this.path = path;
        this.text = text;
    }

    static JavacTask task(
            List<TextFile> files, DiagnosticListener<? super JavaFileObject> listener, String... options) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new ToJavaException(List.of("this Java has no compiler. Start the session with a JDK."));
        }
        return (JavacTask) compiler.getTask(null, null, listener, List.of(options), null, files);
    }

    String text() {
        return text;
    }

    String simpleName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
