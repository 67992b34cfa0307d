package dev.steploom.jshell.notebook;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/**
 * The command line of notebooks: {@code run} executes one, {@code convert} writes it in its other form.
 *
 * <p>The exit code is 0 if all went well, 1 if a cell failed, 2 if the arguments, the parameters or the file are wrong.
 */
public final class NotebookCommand {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final PrintStream out;
    private final PrintStream err;

    NotebookCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Does what the arguments say, and ends the process.
     *
     * @param arguments a command and its options; {@code --help} explains them
     */
    public static void main(String[] arguments) {
        System.exit(new NotebookCommand(System.out, System.err).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        try {
            CommandArguments given = CommandArguments.of(arguments);
            if (given.help()) {
                out.print(CommandArguments.USAGE);
                return 0;
            }
            return given.isConvert() ? convert(given) : execute(given);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.print(CommandArguments.USAGE);
        } catch (NotebookException e) {
            err.println(e.getMessage());
        } catch (NoSuchFileException e) {
            err.println("Cannot write " + e.getFile() + ": there is no such folder.");
        } catch (IOException e) {
            err.println("Cannot write " + e.getMessage());
        }
        return MISUSED;
    }

    private int convert(CommandArguments given) throws IOException {
        Path target = given.files().get(1);
        NotebookForm form = NotebookForm.of(target);
        Notebook notebook = Notebook.read(given.files().get(0));
        notebook.write(target);
        boolean loses = form == NotebookForm.JSH && !notebook.equals(notebook.withoutOutputs());
        out.println("Wrote " + target + (loses ? ", without the outputs, which a script cannot hold." : "."));
        return 0;
    }

    private int execute(CommandArguments given) throws IOException {
        Notebook notebook = Notebook.read(given.files().get(0));
        NotebookRun run = notebook.run(options -> {
            given.applyTo(options);
            options.raiseOnError(false).listener(new ConsoleProgress(out));
        });
        if (given.out() != null) {
            run.write(given.out());
            out.println("Wrote " + given.out());
        }
        if (given.html() != null) {
            run.writeHtml(given.html());
            out.println("Wrote " + given.html());
        }
        CellError error = run.error();
        if (error == null) {
            out.println(run.cells().size() + " cells ran in " + Durations.text(run.duration()) + ".");
            return 0;
        }
        err.println(error);
        if (error.kind() == CellError.Kind.THREW || error.kind() == CellError.Kind.DOES_NOT_COMPILE) {
            error.traceback().forEach(line -> err.println("  " + line));
        }
        return FAILED;
    }
}
