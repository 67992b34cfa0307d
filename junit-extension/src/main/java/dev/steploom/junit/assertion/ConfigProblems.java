package dev.steploom.junit.assertion;

import dev.steploom.config.ConfigException;
import dev.steploom.config.ConfigProblem;
import dev.steploom.junit.report.Finding;
import dev.steploom.type.NearestName;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is wrong in a config, as a test looks at it. */
record ConfigProblems(ConfigException exception) {
    private static final int SHOWN = 10;

    boolean have(String place) {
        return exception.problems().stream().anyMatch(problem -> isAt(problem, place));
    }

    boolean haveOnly(String... places) {
        return Arrays.stream(places).allMatch(this::have)
                && exception.problems().stream()
                        .allMatch(problem -> Arrays.stream(places).anyMatch(place -> isAt(problem, place)));
    }

    /** A field that is missing, or that nobody knows, is a problem of what is around it; a test may name either. */
    private static boolean isAt(ConfigProblem problem, String place) {
        return problem.path().equals(place) || placesOf(problem).contains(place);
    }

    private static List<String> placesOf(ConfigProblem problem) {
        return problem.fields().isEmpty()
                ? List.of(problem.path())
                : problem.fields().stream()
                        .map(field -> problem.path() + ":" + field)
                        .toList();
    }

    private Set<String> places() {
        Set<String> places = new TreeSet<>();
        exception.problems().forEach(problem -> places.addAll(placesOf(problem)));
        return places;
    }

    Finding lack(String place) {
        String nearest = NearestName.of(place, places());
        Finding finding = Finding.of(
                exception.subject(),
                "a problem at " + place,
                "none there." + (nearest == null ? "" : " Did you mean \"" + nearest + "\"?"));
        return withProblems(finding);
    }

    Finding differ(String... places) {
        return withProblems(StepNames.difference(
                "places of the problems in " + exception.subject(), new TreeSet<>(List.of(places)), places()));
    }

    private Finding withProblems(Finding finding) {
        List<ConfigProblem> problems = exception.problems();
        Finding more = finding.note("problems:");
        for (ConfigProblem problem : problems.subList(0, Math.min(SHOWN, problems.size()))) {
            more = more.note("  " + problem);
        }
        return problems.size() > SHOWN ? more.note("  ⋮ " + (problems.size() - SHOWN) + " more") : more;
    }
}
