package dev.steploom.examples.hackernews.data;

/**
 * What Hacker News says of an id.
 *
 * @param id the id that was asked for
 * @param json a JSON value, not looked at yet
 */
public record RawItem(long id, String json) {}
