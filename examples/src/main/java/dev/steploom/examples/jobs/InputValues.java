package dev.steploom.examples.jobs;

import static dev.steploom.Steploom.graph;
import static dev.steploom.Steploom.op;

import dev.steploom.Graph1;
import dev.steploom.Job;
import dev.steploom.Op1;
import dev.steploom.Out;

/** Input values: Java objects for the inputs of a job, given with the job or with a run. */
public final class InputValues {
    static final Op1<String, String> GREET = op(InputValues::greet);

    static final Graph1<String, String> GREETING =
            graph("greeting", (Out<String> name) -> GREET.call(name)).inputs("name");

    /** Greets Ada, unless a run names somebody else. */
    public static final Job<String> GREET_ADA = GREETING.toJob("greet_ada", job -> job.inputValue("name", "Ada"));

    private InputValues() {}

    static String greet(String name) {
        return "Hello, " + name;
    }
}
