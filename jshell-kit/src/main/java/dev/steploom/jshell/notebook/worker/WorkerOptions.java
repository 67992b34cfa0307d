package dev.steploom.jshell.notebook.worker;

import java.nio.file.Path;
import java.util.List;

/**
 * How the JVM behind a notebook is started.
 *
 * @param jvmOptions options of {@code java}, such as {@code -Xmx2g}
 * @param classPath jars and folders of classes, in their order
 * @param folder its working directory
 */
public record WorkerOptions(List<String> jvmOptions, List<Path> classPath, Path folder) {
    /**
     * Takes the options over.
     *
     * @param jvmOptions options of {@code java}, such as {@code -Xmx2g}
     * @param classPath jars and folders of classes, in their order
     * @param folder its working directory
     */
    public WorkerOptions {
        jvmOptions = List.copyOf(jvmOptions);
        classPath = List.copyOf(classPath);
    }
}
