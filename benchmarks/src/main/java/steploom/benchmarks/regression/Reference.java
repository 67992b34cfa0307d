package steploom.benchmarks.regression;

import java.util.List;
import steploom.benchmarks.result.Measurement;
import steploom.benchmarks.result.ResultFile;

/**
 * What bare futures took in both files: the measure of each machine.
 *
 * @param before their time in the old file
 * @param after their time in the new file
 * @param noise by what part of itself the quotient of the two may be off
 */
record Reference(double before, double after, double noise) {

    /** Finds the futures on the same graph; else takes the geometric mean of all, which both files have. */
    static Reference of(Measurement figure, List<Measurement> futures, ResultFile after) {
        List<Measurement> same = futures.stream()
                .filter(one -> one.shape().equals(figure.shape()) && one.size() == figure.size())
                .toList();
        List<Measurement> used = same.isEmpty() ? futures : same;
        double logBefore = 0;
        double logAfter = 0;
        double squares = 0;
        for (Measurement old : used) {
            Measurement now = after.find(old.key()).orElseThrow();
            logBefore += Math.log(old.value());
            logAfter += Math.log(now.value());
            squares += Math.pow(Math.hypot(Regression.relative(old), Regression.relative(now)), 2);
        }
        int count = used.size();
        return new Reference(Math.exp(logBefore / count), Math.exp(logAfter / count), Math.sqrt(squares) / count);
    }
}
