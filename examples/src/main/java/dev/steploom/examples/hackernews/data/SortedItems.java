package dev.steploom.examples.hackernews.data;

import dev.steploom.Outputs;
import java.util.List;

/**
 * The ids of an hour, told apart.
 *
 * @param stories the stories, by id
 * @param comments the comments, by id
 * @param rejects all the rest, by id
 */
@Outputs
public record SortedItems(List<Story> stories, List<Comment> comments, List<Reject> rejects) {}
