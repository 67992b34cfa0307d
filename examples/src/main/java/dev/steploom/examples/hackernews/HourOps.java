package dev.steploom.examples.hackernews;

import dev.steploom.Dynamic;
import dev.steploom.Op;
import dev.steploom.config.Default;
import dev.steploom.config.Doc;
import dev.steploom.definition.OpContext;
import dev.steploom.event.AssetMaterialization;
import dev.steploom.examples.hackernews.api.BrokenBodyException;
import dev.steploom.examples.hackernews.api.HackerNewsApi;
import dev.steploom.examples.hackernews.data.Comment;
import dev.steploom.examples.hackernews.data.FetchedItems;
import dev.steploom.examples.hackernews.data.IdRange;
import dev.steploom.examples.hackernews.data.ItemSorter;
import dev.steploom.examples.hackernews.data.RawItem;
import dev.steploom.examples.hackernews.data.Reason;
import dev.steploom.examples.hackernews.data.Reject;
import dev.steploom.examples.hackernews.data.SortedItems;
import dev.steploom.examples.hackernews.data.Story;
import dev.steploom.examples.hackernews.store.HourCounts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The ops of an hour. */
final class HourOps {
    private HourOps() {}

    /**
     * How an hour is shared out.
     *
     * @param items how many items a step fetches at the most, one or more
     */
    record Portion(
            @Doc("how many items a step fetches") @Default("25")
            int items) {
        Portion {
            if (items < 1) {
                throw new IllegalArgumentException("items has to be 1 or more");
            }
        }
    }

    static IdRange findIds(OpContext context) throws IOException, InterruptedException {
        IdRange ids = new IdSearch(context.resource(HourlyItems.API)).idsOf(context.partitionTimeWindow());
        context.log().info("{} ids from {} on", ids.size(), ids.first());
        return ids;
    }

    @Op(config = Portion.class)
    static Dynamic<IdRange> shareOut(OpContext context, IdRange ids) {
        return Dynamic.keyed(ids.cut(context.config(Portion.class).items()));
    }

    static FetchedItems fetchItems(OpContext context, IdRange ids) throws IOException, InterruptedException {
        HackerNewsApi api = context.resource(HourlyItems.API);
        List<RawItem> items = new ArrayList<>();
        List<Reject> rejects = new ArrayList<>();
        for (long id = ids.first(); id < ids.end(); id++) {
            try {
                items.add(new RawItem(id, api.item(id)));
            } catch (BrokenBodyException e) {
                rejects.add(new Reject(id, Reason.BROKEN_BODY, String.valueOf(e.getMessage())));
            }
        }
        return new FetchedItems(items, rejects);
    }

    static SortedItems sortItems(OpContext context, List<FetchedItems> fetched) {
        SortedItems sorted = ItemSorter.sort(fetched);
        for (Reject reject : sorted.rejects()) {
            context.log()
                    .info(
                            "item {} is left out: {}: {}",
                            reject.id(),
                            reject.reason().label(),
                            reject.detail());
        }
        return sorted;
    }

    static HourCounts keepHour(OpContext context, List<Story> stories, List<Comment> comments, List<Reject> rejects)
            throws Exception {
        String hour = context.partitionKey();
        context.resource(HourlyItems.STORE)
                .replaceHour(hour, context.partitionTimeWindow(), new SortedItems(stories, comments, rejects));
        HourCounts counts = new HourCounts(stories.size(), comments.size(), rejects.size());
        context.materialize(AssetMaterialization.of("hacker_news_items")
                .withDescription("The stories and comments of an hour")
                .withPartition(hour)
                .withMetadata(Map.<String, Object>of(
                        "stories", counts.stories(), "comments", counts.comments(), "rejects", counts.rejects())));
        context.log().info("{}", counts);
        return counts;
    }
}
