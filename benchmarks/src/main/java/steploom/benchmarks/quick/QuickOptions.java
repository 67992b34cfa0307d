package steploom.benchmarks.quick;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import joptsimple.OptionException;
import joptsimple.OptionParser;
import joptsimple.OptionSet;
import joptsimple.OptionSpec;
import steploom.benchmarks.shape.Shape;
import steploom.benchmarks.shape.Shapes;

/**
 * What the quick look is asked for.
 *
 * @param runs graphs whose runs are timed
 * @param executors graphs that other executors run
 * @param details graphs for the other parts
 * @param parts what is measured
 * @param once whether one round is enough, to see that everything works
 * @param json where the figures go beside the console, if anywhere
 */
record QuickOptions(
        List<Shape> runs,
        List<Shape> executors,
        List<Shape> details,
        Set<Part> parts,
        boolean once,
        Optional<Path> json) {
    private static final List<Shapes> SHAPES = List.of(Shapes.CHAIN, Shapes.WIDE, Shapes.LAYERED);
    private static final List<Integer> SIZES = List.of(1_000, 100_000, 1_000_000);
    private static final int MIDDLE = 100_000;

    /** Understands the words behind {@code quick}. */
    static QuickOptions parse(String... words) {
        OptionParser parser = new OptionParser();
        OptionSpec<String> shapes = parser.accepts("shape").withRequiredArg().withValuesSeparatedBy(',');
        OptionSpec<Integer> sizes =
                parser.accepts("size").withRequiredArg().ofType(Integer.class).withValuesSeparatedBy(',');
        OptionSpec<String> only = parser.accepts("only").withRequiredArg().withValuesSeparatedBy(',');
        OptionSpec<Void> once = parser.accepts("once");
        OptionSpec<File> json = parser.accepts("json").withRequiredArg().ofType(File.class);
        try {
            OptionSet options = parser.parse(words);
            boolean whole = !options.has(shapes) && !options.has(sizes);
            List<Shape> named = shapes(options.valuesOf(shapes), options.valuesOf(sizes));
            return new QuickOptions(
                    whole ? defaultRuns() : named,
                    whole ? shapes(List.of(), List.of(MIDDLE)) : named,
                    whole ? List.of(Shapes.CHAIN.of(MIDDLE)) : named,
                    parts(options.valuesOf(only), options.has(once)),
                    options.has(once),
                    Optional.ofNullable(options.valueOf(json)).map(File::toPath));
        } catch (OptionException wrong) {
            throw new IllegalArgumentException(
                    wrong.getMessage() + ". quick takes --shape " + SHAPES + ", --size N, --only "
                            + EnumSet.allOf(Part.class) + ", --json FILE; several values are separated by commas.",
                    wrong);
        }
    }

    private static List<Shape> defaultRuns() {
        List<Shape> runs = new ArrayList<>(shapes(List.of(), SIZES));
        runs.add(Shapes.DYNAMIC.of(MIDDLE));
        return runs;
    }

    private static List<Shape> shapes(List<String> names, List<Integer> sizes) {
        List<Shapes> shapes =
                names.isEmpty() ? SHAPES : names.stream().map(Shapes::named).toList();
        return shapes.stream()
                .flatMap(shape -> (sizes.isEmpty() ? SIZES : sizes).stream().map(shape::of))
                .toList();
    }

    private static Set<Part> parts(List<String> names, boolean once) {
        Set<Part> all = EnumSet.allOf(Part.class);
        if (names.isEmpty()) {
            // Tests of a job take half a minute of their own.
            return once ? all : EnumSet.complementOf(EnumSet.of(Part.JUNIT));
        }
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String name : names) {
            parts.add(all.stream()
                    .filter(part -> part.toString().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "There is no part \"" + name + "\". The parts are " + all + ".")));
        }
        return parts;
    }
}
