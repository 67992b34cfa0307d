package dev.steploom.io;

import dev.steploom.type.RuntimeType;
import java.nio.file.Path;
import java.util.Collections;

/** Writes values over and over until its process is killed. */
final class EndlessWriter {
    static final int OUTPUTS = 3;
    static final int ITEMS = 60_000;
    static final RuntimeType NUMBERS = RuntimeType.listOf(RuntimeType.of(Integer.class));

    private EndlessWriter() {}

    static TestOutput output(int number) {
        return TestOutput.of("run", "step", "out" + number, NUMBERS);
    }

    /** A whole value is a list of one length whose items are all the same. */
    public static void main(String[] args) throws Exception {
        IOManager manager = new FilesystemIOManager(Path.of(args[0]));
        for (int round = 0; ; round++) {
            if (round == 1) {
                System.out.println("writing"); // The classes are loaded: from here on, nearly all time is writing.
            }
            manager.handleOutput(output(round % OUTPUTS), Collections.nCopies(ITEMS, round));
        }
    }
}
