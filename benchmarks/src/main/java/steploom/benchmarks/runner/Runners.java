package steploom.benchmarks.runner;

import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Everybody who runs the shapes. */
public final class Runners {
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final List<Supplier<Runner>> ALL = List.of(
            () -> new SteploomJob(Feature.PLAIN),
            () -> SteploomJob.threads(2),
            SteploomJob::virtualThreads,
            PlainLoop::new,
            CompletableFutures::new,
            JGraphT::new,
            () -> new ForkJoinTasks(1),
            () -> new ForkJoinTasks(2),
            ReactorMonos::new,
            () -> new Dexecutor(CORES),
            VirtualThreads::new);

    private Runners() {}

    /**
     * Makes all runners: ours, then the peers.
     *
     * @return new ones each time
     */
    public static List<Runner> all() {
        return ALL.stream().map(Supplier::get).toList();
    }

    /**
     * Finds a runner.
     *
     * @param name such as {@code completable-future}
     * @return a new runner of this name
     * @throws IllegalArgumentException if there is none
     */
    public static Runner named(String name) {
        List<Runner> all = Stream.concat(
                        all().stream(),
                        EnumSet.complementOf(EnumSet.of(Feature.PLAIN)).stream().map(SteploomJob::new))
                .toList();
        return all.stream()
                .filter(runner -> runner.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no runner \"" + name + "\". The runners are "
                        + all.stream().map(Runner::name).toList() + "."));
    }
}
