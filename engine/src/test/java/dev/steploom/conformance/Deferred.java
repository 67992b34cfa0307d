package dev.steploom.conformance;

/** Cases that need configured resources, or re-execution, which come with the next issue. */
final class Deferred {
    private Deferred() {}

    /** Why a case is deferred; null if it is not. */
    static String reason(Spec conformanceCase) {
        Spec spec = Spec.of(conformanceCase.get("spec"));
        for (Object resource : spec.map("resources").values()) {
            Spec definition = Spec.of(resource);
            if (definition.text("kind").equals("configured")) {
                return "configured resources";
            }
        }
        return null;
    }
}
