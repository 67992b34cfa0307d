package dev.steploom.junit;

import static dev.steploom.Steploom.job;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.resource;

import dev.steploom.Job;
import dev.steploom.Op;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.definition.OpContext;
import dev.steploom.resource.ResourceKey;

/** Jobs that tests of mock resources run. */
public final class Shop {
    /** What most of the jobs need. */
    public interface Server {
        String fetch(String name);

        void insert(String row);
    }

    /** A server of some kind. */
    public interface FtpServer extends Server {}

    /** What no job needs. */
    public interface Printer {}

    /** A type that Mockito cannot mock. */
    public sealed interface Tariff permits Flat {}

    public record Flat(int cents) implements Tariff {}

    /** A class with a constructor without parameters. */
    public static class Counter {
        private int count;

        public int next() {
            return ++count;
        }
    }

    public static final ResourceKey<Server> SERVER = resource("server", Server.class);
    public static final ResourceKey<Server> PRIMARY = resource("primary", Server.class);
    public static final ResourceKey<Server> REPLICA = resource("data_replica", Server.class);
    public static final ResourceKey<FtpServer> FTP = resource("ftp", FtpServer.class);
    public static final ResourceKey<String> NAME = resource("name", String.class);
    public static final ResourceKey<Integer> LIMIT = resource("limit", Integer.class);
    public static final ResourceKey<int[]> PRICES = resource("prices", int[].class);
    public static final ResourceKey<Tariff> TARIFF = resource("tariff", Tariff.class);
    public static final ResourceKey<Counter> COUNTER = resource("counter", Counter.class);

    static String read(OpContext context) {
        return context.resource(SERVER).fetch("a");
    }

    static String store(OpContext context, String row) {
        context.resource(SERVER).insert(row);
        return row;
    }

    static final Op0<String> READ = op(Shop::read).requires(SERVER);
    static final Op1<String, String> STORE = op(Shop::store).requires(SERVER);

    /** Fetches "a" and inserts what came. */
    public static final Job<String> LOAD = job("load", () -> STORE.call(READ.call()));

    /** As LOAD, with a resource of its own that nobody should reach. */
    public static final Job<String> BOUND = job(
            "bound",
            () -> STORE.call(READ.call()),
            o -> o.resource(SERVER, new Server() {
                @Override
                public String fetch(String name) {
                    throw new IllegalStateException("production");
                }

                @Override
                public void insert(String row) {
                    throw new IllegalStateException("production");
                }
            }));

    private static String copyRow(OpContext context) {
        String row = context.resource(PRIMARY).fetch("a");
        context.resource(REPLICA).insert(row);
        return row;
    }

    /** Needs two servers. */
    public static final Job<String> COPY = job(
            "copy",
            () -> op("copy_row", Shop::copyRow).requires(PRIMARY, REPLICA).call());

    /** Needs a server and one of a narrower type. */
    public static final Job<String> UPLOAD = job(
            "upload",
            () -> op("upload_row", (OpContext context) -> context.resource(FTP).fetch("a"))
                    .requires(FTP, SERVER)
                    .call());

    /** Needs resources that Mockito cannot mock. */
    public static final Job<String> LABEL = job(
            "label",
            () -> op(
                            "label_row",
                            (OpContext context) -> context.resource(NAME)
                                    + context.resource(LIMIT)
                                    + context.resource(TARIFF)
                                    + context.resource(PRICES).length)
                    .requires(NAME, LIMIT, TARIFF, PRICES)
                    .call());

    /** Needs a counter, which it asks twice. */
    public static final Job<Integer> COUNT = job(
            "count",
            () -> op(
                            "count_rows",
                            (OpContext context) -> context.resource(COUNTER).next()
                                    + context.resource(COUNTER).next())
                    .requires(COUNTER)
                    .call());

    @Op(resources = "server")
    static String peek(OpContext context) {
        return context.resource(SERVER).fetch("a");
    }

    /** Names its resource without the type. */
    public static final Job<String> PEEK = job("peek", () -> op(Shop::peek).call());

    private Shop() {}
}
