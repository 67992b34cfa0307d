package dev.steploom.reconstruct;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names in the JSON form of a pointer, and its writer. */
final class PointerForm {
    static final String STEPLOOM = "steploom";
    static final String WHAT = "reconstructable-job";
    static final String VERSION = "version";
    static final String KIND = "kind";
    static final String CLASS = "class";
    static final String FIELD = "field";
    static final String METHOD = "method";
    static final String ARGS = "args";
    static final String KWARGS = "kwargs";

    static final int CURRENT_VERSION = 1;

    /** What a pointer of each kind holds beside the head. */
    static final Map<String, List<String>> PARTS =
            Map.of(FIELD, List.of(CLASS, FIELD), METHOD, List.of(CLASS, METHOD, ARGS, KWARGS));

    private PointerForm() {}

    static String write(String className, Target target) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put(STEPLOOM, WHAT);
        form.put(VERSION, CURRENT_VERSION);
        form.put(KIND, target instanceof Target.OfField ? FIELD : METHOD);
        form.put(CLASS, className);
        form.putAll(target.json());
        return JsonText.writePretty(form);
    }
}
