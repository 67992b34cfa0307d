package dev.steploom.examples.hackernews.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemSorterTests {
    private static final String STORY = """
            {"by":"dhouston","descendants":71,"id":8863,"kids":[9224,8917],"score":104,"time":1175714200,
             "title":"My YC app: Dropbox - Throw away your USB drive","type":"story","url":"http://www.getdropbox.com/u/2/s.html"}""";
    private static final String COMMENT = """
            {"by":"norvig","id":2921983,"kids":[2922097],"parent":2921506,"text":"Aw shucks, guys.","time":1314211127,
             "type":"comment"}""";

    private static SortedItems sort(long id, String json) {
        return ItemSorter.sort(List.of(new FetchedItems(List.of(new RawItem(id, json)), List.of())));
    }

    @Test
    void readsAStory() {
        assertThat(sort(8863, STORY).stories())
                .containsExactly(new Story(
                        8863,
                        "dhouston",
                        Instant.parse("2007-04-04T19:16:40Z"),
                        "My YC app: Dropbox - Throw away your USB drive",
                        "http://www.getdropbox.com/u/2/s.html",
                        104,
                        71));
    }

    @Test
    void readsAComment() {
        assertThat(sort(2921983, COMMENT).comments())
                .containsExactly(new Comment(
                        2921983, "norvig", Instant.parse("2011-08-24T18:38:47Z"), 2921506, "Aw shucks, guys."));
    }

    @Test
    void aStoryOfHackerNewsItselfHasNoUrl() {
        assertThat(sort(1, "{\"id\":1,\"type\":\"story\",\"by\":\"pg\",\"time\":1,\"title\":\"Ask HN\",\"score\":1}")
                        .stories())
                .containsExactly(new Story(1, "pg", Instant.ofEpochSecond(1), "Ask HN", null, 1, 0));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
            null                                                                   | NO_ITEM       | null
            [1, 2]                                                                 | WRONG_VALUE   | the item is [1,2]
            {"type":"story"}                                                       | MISSING_FIELD | id
            {"id":8,"type":"story"}                                                | WRONG_VALUE   | id is 8
            {"id":7,"deleted":true,"type":"comment","time":1}                      | DELETED       | deleted is true
            {"id":7,"dead":true,"type":"comment","time":1,"by":"x"}                | DEAD          | dead is true
            {"id":7}                                                               | MISSING_FIELD | type
            {"id":7,"type":"job"}                                                  | OTHER_KIND    | type is job
            {"id":7,"type":"pollopt"}                                              | OTHER_KIND    | type is pollopt
            {"id":7,"type":"sonnet"}                                               | UNKNOWN_TYPE  | type is sonnet
            {"id":7,"type":3}                                                      | WRONG_VALUE   | type is 3
            {"id":7,"type":"comment","time":1,"parent":1,"text":"x"}               | MISSING_FIELD | by
            {"id":7,"type":"comment","by":null,"time":1,"parent":1,"text":"x"}     | MISSING_FIELD | by
            {"id":7,"type":"comment","by":"x","time":"noon","parent":1,"text":"x"} | WRONG_VALUE   | time is "noon"
            {"id":7,"type":"comment","by":"x","time":-1,"parent":1,"text":"x"}     | WRONG_VALUE   | time is -1
            {"id":7,"type":"comment","by":"x","time":1e99,"parent":1,"text":"x"}   | WRONG_VALUE   | time is 1.0E99
            {"id":7,"type":"story","by":"x","time":1,"title":"t","score":5000000000} | WRONG_VALUE | score is 5000000000
            {"id":7,"type":"story","by":"x","time":1,"title":"t","url":5,"score":1} | WRONG_VALUE  | url is 5
            """)
    void whatIsNeitherHasAReasonAndADetail(String json, Reason reason, String detail) {
        SortedItems sorted = sort(7, json);

        assertThat(sorted.rejects()).containsExactly(new Reject(7, reason, detail));
        assertThat(sorted.stories()).isEmpty();
        assertThat(sorted.comments()).isEmpty();
    }

    @Test
    void everyIdThatComesInGoesOutOnce() {
        var first = new FetchedItems(
                List.of(new RawItem(8863, STORY), new RawItem(8864, "null")),
                List.of(new Reject(8862, Reason.BROKEN_BODY, "cut short")));
        var second = new FetchedItems(List.of(new RawItem(2921983, COMMENT)), List.of());

        SortedItems sorted = ItemSorter.sort(List.of(first, second));

        assertThat(sorted.stories()).extracting(Story::id).containsExactly(8863L);
        assertThat(sorted.comments()).extracting(Comment::id).containsExactly(2921983L);
        assertThat(sorted.rejects()).extracting(Reject::id).containsExactly(8862L, 8864L);
    }
}
