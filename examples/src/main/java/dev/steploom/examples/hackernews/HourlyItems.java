package dev.steploom.examples.hackernews;

import static dev.steploom.Steploom.each;
import static dev.steploom.Steploom.graph;
import static dev.steploom.Steploom.op;
import static dev.steploom.Steploom.resource;
import static dev.steploom.Steploom.threads;

import dev.steploom.Dynamic;
import dev.steploom.Graph0;
import dev.steploom.Job;
import dev.steploom.Op0;
import dev.steploom.Op1;
import dev.steploom.Op3;
import dev.steploom.Out;
import dev.steploom.examples.hackernews.api.HackerNewsApi;
import dev.steploom.examples.hackernews.data.Comment;
import dev.steploom.examples.hackernews.data.FetchedItems;
import dev.steploom.examples.hackernews.data.IdRange;
import dev.steploom.examples.hackernews.data.Reject;
import dev.steploom.examples.hackernews.data.SortedItems;
import dev.steploom.examples.hackernews.data.Story;
import dev.steploom.examples.hackernews.store.HourCounts;
import dev.steploom.examples.hackernews.store.ItemStore;
import dev.steploom.partition.TimeWindowPartitionsDefinition;
import dev.steploom.resource.ResourceDefinition;
import dev.steploom.resource.ResourceKey;
import java.util.List;

/** The job of one hour: its ids are found, fetched by several threads, sorted, and written in one transaction. */
public final class HourlyItems {
    /** What is asked for items. */
    public static final ResourceKey<HackerNewsApi> API = resource("hacker_news", HackerNewsApi.class);

    /** Where items are kept. */
    public static final ResourceKey<ItemStore> STORE = resource("store", ItemStore.class);

    /** The first hour is that of the first item there is. */
    public static final TimeWindowPartitionsDefinition HOURS =
            TimeWindowPartitionsDefinition.hourly("2006-10-09T18", hours -> hours.keyFormat("uuuu-MM-dd'T'HH"));

    static final Op0<IdRange> FIND_IDS = op(HourOps::findIds).requires(API);
    static final Op1<IdRange, Dynamic<IdRange>> SHARE_OUT = op(HourOps::shareOut);
    static final Op1<IdRange, FetchedItems> FETCH_ITEMS =
            op(HourOps::fetchItems).requires(API);
    static final Op1<List<FetchedItems>, SortedItems> SORT_ITEMS = op(HourOps::sortItems);
    static final Op3<List<Story>, List<Comment>, List<Reject>, HourCounts> KEEP_HOUR =
            op(HourOps::keepHour).requires(STORE);

    /**
     * What the job answers.
     *
     * @param counts what the hour has
     * @param rejects the ids that are left out
     */
    public record Hour(Out<HourCounts> counts, Out<List<Reject>> rejects) {}

    static final Graph0<Hour> HOURLY_ITEMS = graph("hourly_items", () -> {
        Out<Dynamic<IdRange>> portions = SHARE_OUT.call(FIND_IDS.call());
        Out<SortedItems> items = SORT_ITEMS.call(each(portions).map(FETCH_ITEMS).collect());
        Out<List<Reject>> rejects = items.get(SortedItems::rejects);
        Out<HourCounts> counts =
                KEEP_HOUR.call(items.get(SortedItems::stories), items.get(SortedItems::comments), rejects);
        return new Hour(counts, rejects);
    });

    private HourlyItems() {}

    /**
     * Makes the job, which fetches with eight threads unless a run says otherwise.
     *
     * @param api a {@link HackerNewsApi}
     * @param store an {@link ItemStore}
     * @return a job with a partition for each hour
     */
    public static Job<Hour> job(ResourceDefinition api, ResourceDefinition store) {
        return HOURLY_ITEMS.toJob(
                "hourly_items",
                job -> job.description("An hour of Hacker News, from ids to rows")
                        .partitions(HOURS)
                        .executor(threads(8))
                        .resource(API, api)
                        .resource(STORE, store));
    }
}
