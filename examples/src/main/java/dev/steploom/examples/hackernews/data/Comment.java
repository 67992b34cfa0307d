package dev.steploom.examples.hackernews.data;

import java.time.Instant;

/**
 * A comment.
 *
 * @param id its id
 * @param author who wrote it
 * @param time when
 * @param parent the id of the story or comment that it answers
 * @param text what it says, as HTML
 */
public record Comment(long id, String author, Instant time, long parent, String text) {}
