package dev.steploom.examples.hackernews.store;

/**
 * Somebody who wrote comments.
 *
 * @param name the name
 * @param comments how many comments
 * @param answered how many stories and comments they answer
 */
public record Commenter(String name, int comments, int answered) {}
