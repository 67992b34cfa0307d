package dev.steploom.examples.hackernews.data;

/** Thrown within {@link ItemSorter} when an item is to be left out. */
final class BadItem extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String detail;

    BadItem(Reason reason, String detail) {
        super(detail, null, false, false); // It is control flow; nobody reads its stack trace.
        this.reason = reason;
        this.detail = detail;
    }

    Reject of(long id) {
        return new Reject(id, reason, detail);
    }
}
