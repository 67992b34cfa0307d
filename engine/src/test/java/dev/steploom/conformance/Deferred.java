package dev.steploom.conformance;

/** Cases that need the config and resource systems, or re-execution, which come with the next issue. */
final class Deferred {
    private Deferred() {}

    /** Why a case is deferred; null if it is not. */
    static String reason(Spec conformanceCase) {
        Spec spec = Spec.of(conformanceCase.get("spec"));
        Spec expected = Spec.of(conformanceCase.get("expected"));
        for (Spec run : spec.specs("runs")) {
            if (!run.text("mode", "in_process").equals("in_process")) {
                return "run mode " + run.text("mode");
            }
        }
        for (Spec run : expected.specs("runs")) {
            if (run.has("config_errors")) {
                return "config errors";
            }
        }
        for (Object resource : spec.map("resources").values()) {
            Spec definition = Spec.of(resource);
            if (definition.has("config_schema") || definition.text("kind").equals("configured")) {
                return "configured resources";
            }
        }
        return null;
    }
}
