package dev.steploom.examples.concepts;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.resource;

import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.definition.OpContext;
import dev.steploom.resource.ResourceKey;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Order-based dependencies: {@code create_table_2} gets no data from {@code create_table_1}, but runs after it. */
public final class NothingDependency {
    /** Runs SQL statements. */
    public interface DatabaseConnection {
        /**
         * Runs a statement.
         *
         * @param statement the SQL
         */
        void execute(String statement);
    }

    /** A connection to no database at all: it keeps the statements. */
    public static final class RecordingConnection implements DatabaseConnection {
        private final List<String> statements = new CopyOnWriteArrayList<>();

        @Override
        public void execute(String statement) {
            statements.add(statement);
        }

        /**
         * Returns what was run.
         *
         * @return the statements in order
         */
        public List<String> statements() {
            return List.copyOf(statements);
        }
    }

    static final ResourceKey<DatabaseConnection> DATABASE = resource("database", DatabaseConnection.class);

    static final Op0<Void> CREATE_TABLE_1 =
            op("create_table_1", NothingDependency::createTable1).requires(DATABASE);
    static final Op0<Void> CREATE_TABLE_2 =
            op("create_table_2", NothingDependency::createTable2).requires(DATABASE);

    private NothingDependency() {}

    /**
     * Makes two tables, one of the other.
     *
     * @param database where to
     * @return the job
     */
    public static Job<Void> nothingDependency(DatabaseConnection database) {
        return job(
                "nothing_dependency",
                () -> {
                    CREATE_TABLE_2.after(CREATE_TABLE_1.call()).call();
                },
                job -> job.resource(DATABASE, database));
    }

    static void createTable1(OpContext context) {
        context.resource(DATABASE).execute("create table_1 as select * from some_source_table");
    }

    static void createTable2(OpContext context) {
        context.resource(DATABASE).execute("create table_2 as select * from table_1");
    }
}
