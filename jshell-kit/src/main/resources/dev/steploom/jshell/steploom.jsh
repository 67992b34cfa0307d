// What a session with Steploom begins with: jshell --class-path ... --startup DEFAULT --startup steploom.jsh
import dev.steploom.*;
import dev.steploom.config.*;
import dev.steploom.definition.*;
import dev.steploom.definition.Executor;
import dev.steploom.reconstruct.*;
import dev.steploom.resource.*;
import dev.steploom.type.TypeToken;
import static dev.steploom.Steploom.*;
import static dev.steploom.jshell.Shell.*;
import static dev.steploom.jshell.notebook.op.NotebookContext.*;
