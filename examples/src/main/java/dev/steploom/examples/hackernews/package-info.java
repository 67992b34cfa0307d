/**
 * The Hacker News job: a partition for each hour, stories and comments in SQLite, and the top list of a week. {@link
 * dev.steploom.examples.hackernews.HourlyItems} and {@link dev.steploom.examples.hackernews.WeeklyTop} are the two graphs.
 */
@NullMarked
package dev.steploom.examples.hackernews;

import org.jspecify.annotations.NullMarked;
