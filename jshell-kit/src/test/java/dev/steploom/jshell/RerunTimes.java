package dev.steploom.jshell;

import dev.steploom.Job;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Measures in a session what a rerun takes beyond the steps; asserts nothing, prints the median. Called by a session. */
public final class RerunTimes {
    private RerunTimes() {}

    /**
     * Measures a job of a session.
     *
     * @param job the job
     * @param step a step that is run again
     * @param rounds how often each is measured
     */
    public static void measure(Job<?> job, String step, int rounds) {
        PrintStream screen = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        double first;
        double run;
        double nothing;
        double from;
        try {
            first = median(1, () -> Shell.rerun(job));
            run = median(rounds, () -> job.executeInProcess());
            nothing = median(rounds, () -> Shell.rerun(job));
            from = median(rounds, () -> Shell.rerunFrom(job, step));
        } finally {
            System.setOut(screen);
        }
        System.out.printf(
                "%d steps: first rerun %.2f ms; run alone %.2f ms; rerun of nothing %.2f ms, from %s %.2f ms%n",
                job.graph().nodes().size(), first, run, nothing, step, from);
    }

    private static double median(int rounds, Runnable code) {
        long[] times = new long[rounds];
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            code.run();
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        return times[rounds / 2] / 1e6;
    }

    /** Types a session of ten ops, each with a helper of its own, a record and a variable, and measures it. */
    public static void main(String... arguments) throws Exception {
        StringBuilder lines = new StringBuilder("record Point(int x, int y) {}\n");
        StringBuilder body = new StringBuilder("var j = job(\"j\", () -> { var n0 = op0.call(); ");
        lines.append("var op0 = op(\"op0\", () -> 1)\n");
        for (int i = 1; i < 10; i++) {
            lines.append("int rate").append(i).append(" = ").append(i).append('\n');
            lines.append("int help" + i + "(int n) { return new Point(n, rate" + i + ").x() + 1; }\n");
            lines.append("var op" + i + " = op(\"op" + i + "\", (Integer n) -> help" + i + "(n) + rate" + i + ")\n");
            body.append("var n" + i + " = op" + i + ".call(n" + (i - 1) + "); ");
        }
        lines.append(body).append("return n9; })\n");
        lines.append("dev.steploom.jshell.RerunTimes.measure(j, \"op5\", 200)\n".repeat(3));
        lines.append("var rows = new java.util.ArrayList<Point>()\n");
        lines.append("for (int i = 0; i < 100_000; i++) rows.add(new Point(i, i))\n");
        lines.append("var big = op(\"big\", () -> rows.size())\n");
        lines.append("var k = job(\"k\", () -> big.call())\n");
        lines.append("dev.steploom.jshell.RerunTimes.measure(k, \"big\", 20)\n");
        System.out.println(ShellSession.type(lines.toString().split("\n")));
        System.exit(0);
    }
}
