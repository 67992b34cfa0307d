package dev.steploom.examples.hackernews.store;

/**
 * What is there of a week.
 *
 * @param hours how many of its hours
 * @param stories how many stories they have
 * @param comments how many comments they have
 * @param rejects how many ids give neither
 */
public record WeekCounts(int hours, int stories, int comments, int rejects) {}
