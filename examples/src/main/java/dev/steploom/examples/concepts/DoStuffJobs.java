package dev.steploom.examples.concepts;

import static dev.steploom.Steploom.graph;
import static dev.steploom.Steploom.mockResource;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.resource;

import dev.steploom.Graph0;
import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.definition.OpContext;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.resource.ResourceKey;

/** Jobs from a graph: the graph is the logic, and each job binds the services of its environment. */
public final class DoStuffJobs {
    /** A service that the graph needs. */
    public interface Server {
        /** Asks whether it is there. */
        void pingServer();
    }

    /** The server of the environment. */
    public static final ResourceKey<Server> SERVER = resource("server", Server.class);

    static final Op0<Void> INTERACT_WITH_SERVER =
            op(DoStuffJobs::interactWithServer).requires(SERVER);

    /** The logic. */
    public static final Graph0<Void> DO_STUFF = graph("do_stuff", () -> {
        INTERACT_WITH_SERVER.call();
    });

    static final ResourceDefinition PROD_SERVER = mockResource(Server.class);
    static final ResourceDefinition LOCAL_SERVER = mockResource(Server.class);

    /** The logic, bound to the server of production. */
    public static final Job<Void> PROD_JOB = DO_STUFF.toJob("do_stuff_prod", job -> job.resource(SERVER, PROD_SERVER));

    /** The logic, bound to a server of one's own. */
    public static final Job<Void> LOCAL_JOB =
            DO_STUFF.toJob("do_stuff_local", job -> job.resource(SERVER, LOCAL_SERVER));

    private DoStuffJobs() {}

    static void interactWithServer(OpContext context) {
        context.resource(SERVER).pingServer();
    }
}
