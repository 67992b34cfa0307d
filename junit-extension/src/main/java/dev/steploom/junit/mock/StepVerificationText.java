package dev.steploom.junit.mock;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mockito.invocation.MatchableInvocation;
import org.mockito.verification.VerificationMode;

/** What a failed verification says: what was wanted of which step, what that step called, and who else called. */
final class StepVerificationText {
    private static final int MOST_LINES = 10;
    private static final String COUNT = "Wanted invocations count: "; // How Mockito's modes describe themselves.
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final String runId;
    private final String stepKey;
    private final String wanted;
    private final List<MockCall> ofStep;
    private final List<MockCall> matching;
    private final List<MockCall> elsewhere;

    StepVerificationText(String runId, String stepKey, MatchableInvocation target, List<MockCall> calls) {
        this.runId = runId;
        this.stepKey = stepKey;
        this.wanted = CallText.of(target);
        this.ofStep = calls.stream().filter(call -> call.isOf(runId, stepKey)).toList();
        this.matching = ofStep.stream()
                .filter(call -> target.matches(call.invocation()))
                .toList();
        this.elsewhere = calls.stream()
                .filter(call -> !call.isOf(runId, stepKey) && target.matches(call.invocation()))
                .toList();
    }

    /**
     * The text for a mode.
     *
     * @param mode what was wanted
     * @param error how it says so itself, for one that does not count
     */
    String text(VerificationMode mode, AssertionError error) {
        String described = mode.toString();
        String expected = described.startsWith(COUNT)
                ? expected(described.substring(COUNT.length()))
                : "Step '" + stepKey + "' did not call " + wanted + " as wanted: "
                        + String.valueOf(error.getMessage()).strip();
        return expected + called() + others();
    }

    private String expected(String count) {
        String expected = count.equals("0") ? "never to call " + wanted : "to call " + wanted + " " + times(count);
        String did = matching.isEmpty() ? "did not" : "did so " + times(String.valueOf(matching.size()));
        return "Expected step '" + stepKey + "' " + expected + ", but it " + did + ".";
    }

    /** Says numbers as people do: {@code at least 2} becomes {@code at least twice}. */
    private static String times(String count) {
        return NUMBER.matcher(count).replaceAll(number -> switch (number.group()) {
            case "1" -> "once";
            case "2" -> "twice";
            default -> number.group() + " times";
        });
    }

    private String called() {
        return ofStep.isEmpty()
                ? "\nIt called nothing on this mock."
                : "\nIt called:" + lines(ofStep, call -> CallText.of(call.invocation()) + retry(call));
    }

    private static String retry(MockCall call) {
        return call.retryNumber() == 0 ? "" : " in retry " + call.retryNumber();
    }

    private String others() {
        if (elsewhere.isEmpty()) {
            return matching.isEmpty() ? "\nNobody else called " + wanted + "." : "";
        }
        return "\nWho else called " + wanted + ":" + lines(elsewhere, this::caller);
    }

    private String caller(MockCall call) {
        boolean ofAnotherRun = call.runId() != null && !runId.equals(call.runId());
        return call.caller() + (ofAnotherRun ? " of another run" : "");
    }

    private static String lines(List<MockCall> calls, Function<MockCall, String> text) {
        String lines = calls.stream()
                .limit(MOST_LINES)
                .map(call -> "\n    " + text.apply(call) + "  at " + CallText.place(call.invocation()))
                .collect(Collectors.joining());
        return calls.size() > MOST_LINES ? lines + "\n    and " + (calls.size() - MOST_LINES) + " more" : lines;
    }
}
