package dev.steploom.conformance;

import dev.steploom.io.IOManager;
import dev.steploom.io.InputContext;
import dev.steploom.io.OutputContext;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** The IO manager of the case vocabulary: keeps values in memory, traces, and fails on purpose. */
final class TracingManager implements IOManager {
    private final String key;
    private final CaseTrace trace;
    private final String failsOn;
    private final Map<List<String>, Object> values = Collections.synchronizedMap(new HashMap<>());

    TracingManager(String key, CaseTrace trace, String failsOn) {
        this.key = key;
        this.trace = trace;
        this.failsOn = failsOn;
    }

    @Override
    public void handleOutput(OutputContext context, Object value) throws UserError {
        if (failsOn.equals("handle_output")) {
            throw new UserError("handle_output");
        }
        trace.add("handle_output:" + key + ":" + context.stepKey() + "." + context.output()
                + (context.mappingKey() == null ? "" : "[" + context.mappingKey() + "]"));
        values.put(place(context), value);
    }

    @Override
    public Object loadInput(InputContext context) throws UserError {
        if (failsOn.equals("load_input")) {
            throw new UserError("load_input");
        }
        OutputContext upstream = context.upstream();
        if (context.stepKey() == null) {
            // After a run the reference makes its managers anew, so this one has nothing.
            throw new NoSuchElementException(upstream.toString());
        }
        trace.add("load_input:" + key + ":" + context.stepKey() + "." + context.input() + "<-" + upstream.stepKey()
                + "." + upstream.output());
        if (!values.containsKey(place(upstream))) {
            throw new NoSuchElementException(upstream.toString());
        }
        return values.get(place(upstream));
    }

    /** Without the run, so that a later run finds what an earlier one kept. */
    private static List<String> place(OutputContext output) {
        return output.identifier().subList(1, output.identifier().size());
    }
}
