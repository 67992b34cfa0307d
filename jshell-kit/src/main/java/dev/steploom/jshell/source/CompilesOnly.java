package dev.steploom.jshell.source;

import java.util.Map;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** What a JShell runs its snippets by that is to run none: it takes classes, and calls nothing of them. */
final class CompilesOnly implements ExecutionControlProvider {
    @Override
    public String name() {
        return "steploom-compiles-only";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
        return new DirectExecutionControl(new Nowhere()) {
            @Override
            public String invoke(String className, String methodName) {
                return "";
            }

            @Override
            public void redefine(ClassBytecodes[] classes) {
                // Nobody has seen the class that it takes the place of.
            }
        };
    }

    private static final class Nowhere implements LoaderDelegate {
        @Override
        public void load(ClassBytecodes[] classes) {
            // Nothing is called.
        }

        @Override
        public void classesRedefined(ClassBytecodes[] classes) {
            // Nothing is called.
        }

        @Override
        public void addToClasspath(String path) {
            // The compiler has it.
        }

        @Override
        public Class<?> findClass(String name) throws ClassNotFoundException {
            throw new ClassNotFoundException(name);
        }
    }
}
