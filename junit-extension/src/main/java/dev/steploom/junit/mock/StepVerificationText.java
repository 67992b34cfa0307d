package dev.steploom.junit.mock;

import java.util.List;
import org.mockito.invocation.MatchableInvocation;
import org.mockito.verification.VerificationMode;

/** What a failed verification says: what was wanted of which step, what that step called instead, and who else called. */
final class StepVerificationText {
    private static final int MOST_LINES = 10;
    private static final String COUNT = "Wanted invocations count: "; // How Mockito's modes describe themselves.

    private final String stepKey;
    private final String wanted;
    private final List<MockCall> matching;
    private final List<MockCall> ofStep;
    private final List<MockCall> matchingElsewhere;

    StepVerificationText(String runId, String stepKey, MatchableInvocation target, List<MockCall> calls) {
        this.stepKey = stepKey;
        this.wanted = CallText.of(target);
        this.ofStep = calls.stream().filter(call -> call.isOf(runId, stepKey)).toList();
        this.matching = ofStep.stream()
                .filter(call -> target.matches(call.invocation()))
                .toList();
        this.matchingElsewhere = calls.stream()
                .filter(call -> !call.isOf(runId, stepKey) && target.matches(call.invocation()))
                .toList();
    }

    String text(VerificationMode mode, AssertionError error) {
        String described = mode.toString();
        if (!described.startsWith(COUNT)) {
            return "Step '" + stepKey + "' did not call " + wanted + " as wanted: "
                    + String.valueOf(error.getMessage()).strip() + others();
        }
        String count = described.substring(COUNT.length());
        return "Expected step '" + stepKey + "' "
                + (count.equals("0") ? "never to call " + wanted : "to call " + wanted + " " + times(count))
                + ", but it " + did() + "." + instead() + others();
    }

    private String did() {
        return matching.isEmpty() ? "did not" : "did so " + times(String.valueOf(matching.size()));
    }

    private static String times(String count) {
        return switch (count) {
            case "1" -> "once";
            case "2" -> "twice";
            default ->
                count.endsWith(" 1")
                        ? count.replaceAll("1$", "once")
                        : count.endsWith(" 2")
                                ? count.replaceAll("2$", "twice")
                                : Character.isDigit(count.charAt(count.length() - 1)) ? count + " times" : count;
        };
    }

    private String instead() {
        if (ofStep.isEmpty()) {
            return "\nIt called nothing on this mock.";
        }
        return "\nIt called:" + lines(ofStep);
    }

    private String others() {
        if (matchingElsewhere.isEmpty()) {
            return ofStep.stream().anyMatch(matching::contains) ? "" : "\nNobody else called " + wanted + ".";
        }
        return "\nWho else called " + wanted + ":" + callers();
    }

    private String lines(List<MockCall> calls) {
        StringBuilder text = new StringBuilder();
        calls.stream()
                .limit(MOST_LINES)
                .forEach(call -> text.append("\n    ")
                        .append(CallText.of(call.invocation()))
                        .append(call.retryNumber() > 0 ? " in retry " + call.retryNumber() : "")
                        .append("  at ")
                        .append(CallText.place(call.invocation())));
        return text + more(calls);
    }

    private String callers() {
        StringBuilder text = new StringBuilder();
        matchingElsewhere.stream()
                .limit(MOST_LINES)
                .forEach(call -> text.append("\n    ")
                        .append(call.caller())
                        .append("  at ")
                        .append(CallText.place(call.invocation())));
        return text + more(matchingElsewhere);
    }

    private static String more(List<MockCall> calls) {
        return calls.size() > MOST_LINES ? "\n    and " + (calls.size() - MOST_LINES) + " more" : "";
    }
}
