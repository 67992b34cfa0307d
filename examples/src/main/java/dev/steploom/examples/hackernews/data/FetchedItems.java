package dev.steploom.examples.hackernews.data;

import java.util.List;

/**
 * What came of asking for a few ids.
 *
 * @param items what can be read
 * @param rejects what could not, in any attempt
 */
public record FetchedItems(List<RawItem> items, List<Reject> rejects) {}
