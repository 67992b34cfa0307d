package dev.steploom.examples.weather.data;

/** Ends the check of a row that has to be refused. */
final class BadRow extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    BadRow(Reason reason, String detail) {
        super(detail, null, false, false);
        this.reason = reason;
    }

    Reject of(RawRow row) {
        return new Reject(row.line(), reason, String.valueOf(getMessage()), row.text());
    }
}
