package steploom.benchmarks.quick;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import steploom.benchmarks.junit.ManyTests;
import steploom.benchmarks.junit.TestKind;
import steploom.benchmarks.result.Measurement;

/** What a test of a job takes, over an empty one: once in a JVM that has run none before, and then in turns. */
final class JUnitPart {
    private static final String SUBJECT = "test";
    private static final int TESTS = 1_000;
    private static final int TESTS_ONCE = 10;
    private static final int STEPS = 5;

    private JUnitPart() {}

    static void measure(Look look) throws Exception {
        int count = look.once() ? TESTS_ONCE : TESTS;
        List<ManyTests> all = new ArrayList<>();
        Path folder = Files.createTempDirectory("tests");
        try {
            List<Side> sides = new ArrayList<>();
            for (TestKind kind : TestKind.values()) {
                ManyTests tests = ManyTests.compile(folder, kind, count);
                all.add(tests);
                sides.add(new Side(kind.toString(), tests::run));
            }
            print(look, "first tests of a JVM", sides, count, first(sides));
            List<Timing> times = look.timeTests(sides);
            print(look, "later tests", sides, count, times);
            print(look, "later tests, time of their thread", sides, count, onTheProcessor(look, sides));
            for (int i = 0; i < sides.size(); i++) {
                Timing test = times.get(i).per(count);
                look.add(new Measurement(
                        SUBJECT, "junit", STEPS, sides.get(i).runner(), "ns/test", test.median(), test.error()));
            }
        } finally {
            for (ManyTests tests : all) {
                tests.close();
            }
            delete(folder);
        }
    }

    private static List<Timing> first(List<Side> sides) throws Exception {
        List<Timing> times = new ArrayList<>();
        for (Side side : sides) {
            times.add(Timing.of((double) side.time(1)));
        }
        return times;
    }

    /** What is left of a test's time on a machine where others work too: all tests run in the thread that asks for them. */
    private static List<Timing> onTheProcessor(Look look, List<Side> sides) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[][] nanos = new double[sides.size()][look.once() ? 1 : 9];
        for (int round = 0; round < nanos[0].length; round++) {
            for (int side = 0; side < nanos.length; side++) {
                long start = threads.getCurrentThreadCpuTime();
                sides.get(side).time(1);
                nanos[side][round] = (double) (threads.getCurrentThreadCpuTime() - start);
            }
        }
        return Arrays.stream(nanos).map(Timing::of).toList();
    }

    private static void print(Look look, String which, List<Side> sides, int count, List<Timing> times) {
        double empty = times.get(0).per(count).median() / 1_000;
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT, "%,d %s: %s %.0f µs", count, which, sides.get(0).runner(), empty));
        for (int i = 1; i < sides.size(); i++) {
            double micros = times.get(i).per(count).median() / 1_000;
            line.append(String.format(
                    Locale.ROOT, ", %s %.0f µs (%+.0f)", sides.get(i).runner(), micros, micros - empty));
        }
        look.out().println(line);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
