package dev.steploom.reconstruct;

import static dev.steploom.reconstruct.ReconstructionProblem.Reason.AMBIGUOUS;
import static dev.steploom.reconstruct.ReconstructionProblem.Reason.ARGUMENTS_DO_NOT_FIT;

import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Chooses among methods of one name by what they are called with: first among those of a fixed number of parameters, then
 * among those of a variable one. Of several that fit, the one wins that suits each argument at least as well as every
 * other ({@link Fit}); there is no such thing as declaration order.
 */
final class Overloads {
    private Overloads() {}

    /**
     * Chooses.
     *
     * @param methods at least one
     */
    static Method choose(List<Method> methods, Arguments arguments, String subject) {
        List<Candidate> candidates =
                methods.stream().map(method -> new Candidate(method, arguments)).toList();
        List<Candidate> fitting = candidates.stream()
                .filter(candidate -> candidate.mismatches().isEmpty())
                .toList();
        if (fitting.isEmpty()) {
            throw new ReconstructionException(subject, mismatches(candidates, arguments), null);
        }
        List<Candidate> fixed = fitting.stream()
                .filter(candidate -> !candidate.method.isVarArgs())
                .toList();
        List<Candidate> open = fixed.isEmpty() ? fitting : fixed;
        return open.stream()
                .filter(best -> open.stream().allMatch(other -> other == best || best.isBetterThan(other)))
                .findFirst()
                .orElseThrow(() -> ambiguous(open, arguments, subject))
                .method;
    }

    private static ReconstructionException ambiguous(List<Candidate> open, Arguments arguments, String subject) {
        String signatures =
                open.stream().map(candidate -> Signatures.of(candidate.method)).collect(Collectors.joining(", "));
        return new ReconstructionException(
                subject,
                ReconstructionProblem.of(
                        AMBIGUOUS,
                        "the arguments " + arguments + " fit several methods equally well: " + signatures + ".",
                        "Give the method that is meant a name of its own."));
    }

    private static List<ReconstructionProblem> mismatches(List<Candidate> candidates, Arguments arguments) {
        if (candidates.size() == 1) {
            String signature = Signatures.of(candidates.get(0).method);
            return candidates.get(0).mismatches().stream()
                    .map(mismatch -> new ReconstructionProblem(
                            ARGUMENTS_DO_NOT_FIT,
                            mismatch.path(),
                            mismatch.message() + ".",
                            "The method is " + signature + "."))
                    .toList();
        }
        String reasons = candidates.stream()
                .map(candidate -> Signatures.of(candidate.method) + ", but "
                        + candidate.mismatches().get(0))
                .collect(Collectors.joining("; "));
        return List.of(ReconstructionProblem.of(
                ARGUMENTS_DO_NOT_FIT,
                "the arguments " + arguments + " fit no method. There is " + reasons + ".",
                null));
    }
}
