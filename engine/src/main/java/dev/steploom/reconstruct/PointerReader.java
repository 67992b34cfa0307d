package dev.steploom.reconstruct;

import static dev.steploom.reconstruct.ReconstructionProblem.Reason.MALFORMED;
import static dev.steploom.reconstruct.ReconstructionProblem.Reason.UNKNOWN_VERSION;

import dev.steploom.carry.CarriedJob;
import dev.steploom.reconstruct.ReconstructionProblem.Reason;
import dev.steploom.type.JsonTrouble;
import dev.steploom.type.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads the JSON form of a pointer and says all that is wrong with it at once. */
final class PointerReader {
    private static final String SUBJECT = "the job of a JSON text";
    private static final List<String> HEAD = List.of(PointerForm.STEPLOOM, PointerForm.VERSION, PointerForm.KIND);

    private final Map<?, ?> form;
    private final List<ReconstructionProblem> problems = new ArrayList<>();

    private PointerReader(Map<?, ?> form) {
        this.form = form;
    }

    static ReconstructableJob read(String json, ClassLoader loader) {
        Map<?, ?> form = parse(json);
        return CarriedJob.KIND.equals(form.get(PointerForm.KIND))
                ? SessionJob.read(json, loader)
                : new PointerReader(form).read(loader);
    }

    private static Map<?, ?> parse(String json) {
        Object root;
        try {
            root = JsonText.read(json);
        } catch (JacksonException e) {
            String place = e.getLocation() == null
                    ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")";
            throw new ReconstructionException(
                    SUBJECT,
                    List.of(ReconstructionProblem.of(
                            MALFORMED,
                            "it is not JSON: " + JsonTrouble.of(e) + place + ".",
                            "Give a text that toJson() of a ReconstructableJob wrote.")),
                    e);
        }
        if (root instanceof Map<?, ?> form && PointerForm.WHAT.equals(form.get(PointerForm.STEPLOOM))) {
            return form;
        }
        throw new ReconstructionException(
                SUBJECT,
                ReconstructionProblem.of(
                        MALFORMED,
                        "it does not hold \"steploom\": \"reconstructable-job\".",
                        "Give a text that toJson() of a ReconstructableJob wrote."));
    }

    private ReconstructableJob read(ClassLoader loader) {
        refuseOtherVersions();
        String kind = text(PointerForm.KIND);
        List<String> parts = PointerForm.PARTS.getOrDefault(kind, List.of());
        if (parts.isEmpty() && problems.isEmpty()) {
            problem(
                    MALFORMED,
                    PointerForm.KIND,
                    "there is no kind \"" + kind + "\".",
                    NearestName.hint(kind, "kinds", PointerForm.PARTS.keySet()));
        }
        refuseProblems();
        refuseUnknown(Stream.concat(HEAD.stream(), parts.stream()).toList());
        String className = text(PointerForm.CLASS);
        String member = text(kind);
        Arguments arguments = kind.equals(PointerForm.FIELD) ? Arguments.NONE : arguments();
        refuseProblems();
        return kind.equals(PointerForm.FIELD)
                ? Pointers.toField(className, member, loader)
                : Pointers.toMethod(className, member, arguments, loader);
    }

    private void refuseOtherVersions() {
        Object version = form.get(PointerForm.VERSION);
        if (Integer.valueOf(PointerForm.CURRENT_VERSION).equals(version)) {
            return;
        }
        boolean newer = version instanceof Number number && number.doubleValue() > PointerForm.CURRENT_VERSION;
        problem(
                UNKNOWN_VERSION,
                PointerForm.VERSION,
                (version == null ? "it is missing." : "the version " + JsonText.describe(version) + " is not known.")
                        + " This Steploom reads version " + PointerForm.CURRENT_VERSION + ".",
                newer ? "Read it with a newer Steploom." : "Write it again with toJson().");
        refuseProblems();
    }

    private void refuseUnknown(List<String> known) {
        for (Object name : form.keySet()) {
            String field = String.valueOf(name);
            if (!known.contains(field)) {
                problem(MALFORMED, field, "this field is not known.", NearestName.hint(field, "fields", known));
            }
        }
    }

    private String text(String field) {
        Object value = form.get(field);
        if (value instanceof String text) {
            return text;
        }
        problem(
                MALFORMED,
                field,
                value == null ? "it is missing." : JsonText.describe(value) + " stands where a text is needed.",
                null);
        return "";
    }

    private Arguments arguments() {
        Object args = form.containsKey(PointerForm.ARGS) ? form.get(PointerForm.ARGS) : List.of();
        Object kwargs = form.containsKey(PointerForm.KWARGS) ? form.get(PointerForm.KWARGS) : Map.of();
        if (!(args instanceof List)) {
            problem(MALFORMED, PointerForm.ARGS, JsonText.describe(args) + " stands where a list is needed.", null);
        }
        if (!(kwargs instanceof Map)) {
            problem(MALFORMED, PointerForm.KWARGS, JsonText.describe(kwargs) + " stands where a map is needed.", null);
        }
        return Arguments.of(args, kwargs);
    }

    private void problem(Reason reason, String path, String message, @Nullable String suggestion) {
        problems.add(new ReconstructionProblem(reason, path, message, suggestion));
    }

    private void refuseProblems() {
        if (!problems.isEmpty()) {
            throw new ReconstructionException(SUBJECT, problems, null);
        }
    }
}
