package dev.steploom.examples.hackernews.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells stories, comments and what is neither. */
public final class ItemSorter {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> OTHER_KINDS = Set.of("job", "poll", "pollopt");

    private final List<Story> stories = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();

    private ItemSorter() {}

    /**
     * Sorts all items of an hour. Every id that comes in goes out once.
     *
     * @param fetched the parts in which they were fetched
     * @return stories, comments, and the rejects with a reason each
     */
    public static SortedItems sort(List<FetchedItems> fetched) {
        ItemSorter sorter = new ItemSorter();
        for (FetchedItems part : fetched) {
            part.items().forEach(sorter::sort);
            sorter.rejects.addAll(part.rejects());
        }
        sorter.rejects.sort(Comparator.comparing(Reject::id));
        return new SortedItems(List.copyOf(sorter.stories), List.copyOf(sorter.comments), List.copyOf(sorter.rejects));
    }

    private void sort(RawItem raw) {
        try {
            sort(raw.id(), JSON.readTree(raw.json()));
        } catch (BadItem bad) {
            rejects.add(bad.of(raw.id()));
        }
    }

    private void sort(long id, JsonNode item) throws BadItem {
        if (item.isNull()) {
            throw new BadItem(Reason.NO_ITEM, "null");
        }
        if (!item.isObject()) {
            throw new BadItem(Reason.WRONG_VALUE, "the item is " + item);
        }
        ItemFields fields = new ItemFields(item);
        if (fields.wholeNumber("id", Long.MAX_VALUE) != id) {
            throw new BadItem(Reason.WRONG_VALUE, "id is " + item.get("id"));
        }
        if (fields.isTrue("deleted")) {
            throw new BadItem(Reason.DELETED, "deleted is true");
        }
        if (fields.isTrue("dead")) {
            throw new BadItem(Reason.DEAD, "dead is true");
        }
        String type = fields.text("type");
        if (type.equals("story")) {
            stories.add(story(id, fields));
        } else if (type.equals("comment")) {
            comments.add(comment(id, fields));
        } else if (OTHER_KINDS.contains(type)) {
            throw new BadItem(Reason.OTHER_KIND, "type is " + type);
        } else {
            throw new BadItem(Reason.UNKNOWN_TYPE, "type is " + type);
        }
    }

    private static Story story(long id, ItemFields fields) throws BadItem {
        return new Story(
                id,
                fields.text("by"),
                fields.time("time"),
                fields.text("title"),
                fields.has("url") ? fields.text("url") : null,
                (int) fields.wholeNumber("score", Integer.MAX_VALUE),
                fields.has("descendants") ? (int) fields.wholeNumber("descendants", Integer.MAX_VALUE) : 0);
    }

    private static Comment comment(long id, ItemFields fields) throws BadItem {
        return new Comment(
                id,
                fields.text("by"),
                fields.time("time"),
                fields.wholeNumber("parent", Long.MAX_VALUE),
                fields.text("text"));
    }
}
