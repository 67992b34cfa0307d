package dev.steploom.examples.hackernews.data;

/**
 * An id that gives neither a story nor a comment.
 *
 * @param id the id
 * @param reason why
 * @param detail what exactly
 */
public record Reject(long id, Reason reason, String detail) {}
