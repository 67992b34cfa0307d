/** Typed data jobs: the engine and its API. */
@SuppressWarnings("module") // The kit is not there when this is compiled.
module dev.steploom.engine {
    requires transitive org.jspecify;
    requires transitive org.slf4j;
    requires jdk.jfr;
    requires jdk.unsupported;
    requires tools.jackson.databind;
    requires tools.jackson.dataformat.yaml;

    exports dev.steploom;
    exports dev.steploom.type;
    exports dev.steploom.event;
    exports dev.steploom.config;
    exports dev.steploom.partition;
    exports dev.steploom.instance;
    exports dev.steploom.resource;
    exports dev.steploom.io;
    exports dev.steploom.definition;
    exports dev.steploom.selection;
    exports dev.steploom.plan;
    exports dev.steploom.execution;
    exports dev.steploom.render;
    exports dev.steploom.reconstruct;
    exports dev.steploom.carry to
            dev.steploom.jshell;

    uses dev.steploom.resource.MockProvider;
    uses org.slf4j.spi.SLF4JServiceProvider;
}
