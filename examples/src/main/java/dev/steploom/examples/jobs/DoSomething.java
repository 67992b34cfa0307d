package dev.steploom.examples.jobs;

import static dev.steploom.Steploom.op;

import dev.steploom.Op;
import dev.steploom.Op0;
import dev.steploom.definition.OpContext;

/** An op with config, for the jobs that show how config is given. */
final class DoSomething {
    /** The config of {@code do_something}. */
    record Config(String configParam) {}

    static final Op0<Void> DO_SOMETHING = op("do_something", DoSomething::doSomething);

    private DoSomething() {}

    @Op(config = Config.class)
    static void doSomething(OpContext context) {
        context.log().info("config_param: {}", context.config(Config.class).configParam());
    }
}
