package dev.steploom.junit.assertion;

import dev.steploom.event.ErrorInfo;
import dev.steploom.junit.report.ThrownByUser;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What an assertion wants of an error: that something in its chain of causes is so. */
record Errors(String wanted, Predicate<ErrorInfo> test) {
    static Errors ofType(Class<? extends Throwable> type) {
        return new Errors(type.getSimpleName(), error -> type.isInstance(error.throwable()));
    }

    static Errors withMessage(String part) {
        return new Errors(
                "an error that says \"" + part + "\"", error -> error.message().contains(part));
    }

    static Errors of(Class<? extends Throwable> type, String part) {
        return new Errors(
                type.getSimpleName() + " that says \"" + part + "\"",
                error -> type.isInstance(error.throwable()) && error.message().contains(part));
    }

    /** The same throwable, or one that looks the same. */
    static Errors like(Throwable cause) {
        ErrorInfo wanted = ErrorInfo.of(cause);
        return new Errors(
                wanted.toString(),
                error -> error.throwable() == cause
                        || (error.throwable().getClass() == cause.getClass()
                                && error.message().equals(wanted.message())));
    }

    boolean match(ErrorInfo error) {
        for (ErrorInfo at = ThrownByUser.of(error); at != null; at = at.cause()) {
            if (test.test(at)) {
                return true;
            }
        }
        return false;
    }

    /** The chain on one line, without what the engine wraps around it. */
    static String chain(ErrorInfo error) {
        List<String> names = new ArrayList<>();
        for (ErrorInfo at = ThrownByUser.of(error); at != null; at = at.cause()) {
            names.add(at.toString().strip().replaceAll("\\s*\\R\\s*", " "));
        }
        String text = String.join(" ← ", names);
        return text.length() <= 200 ? text : text.substring(0, 199) + "…";
    }
}
