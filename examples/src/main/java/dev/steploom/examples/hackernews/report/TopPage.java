package dev.steploom.examples.hackernews.report;

import static dev.steploom.examples.report.Words.count;
import static dev.steploom.examples.report.Words.escape;

import dev.steploom.examples.hackernews.data.Story;
import dev.steploom.examples.hackernews.store.Commenter;
import dev.steploom.examples.hackernews.store.WeekCounts;
import dev.steploom.examples.report.PageStyle;
import dev.steploom.examples.report.Template;
import dev.steploom.partition.TimeWindow;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The top list as a page. */
public final class TopPage {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final String STYLE = PageStyle.CSS + """
            :root { --accent: #c8500a; }
            .bar { fill: #f0a878; }
            a { color: inherit; }
            """;
    private static final String BODY = """
            <header>
            <p class="kicker">Hacker News</p>
            <h1>{title}</h1>
            <dl>
            <div><dt>stories</dt><dd>{stories}</dd></div>
            <div><dt>comments</dt><dd>{comments}</dd></div>
            <div><dt>items left out</dt><dd>{rejects}</dd></div>
            <div><dt>of {expected} hours</dt><dd>{hours}</dd></div>
            </dl>
            </header>
            <main>
            <section>
            <h2>Stories</h2>
            <p>By points, as of when their hour was fetched.</p>
            {story_bars}<ol>
            {links}</ol>
            </section>
            <section>
            <h2>Commenters</h2>
            <p>By the number of comments they wrote.</p>
            {commenter_bars}</section>
            </main>
            <footer>Made by the Steploom job {job}.</footer>
            """;

    private TopPage() {}

    /**
     * Writes the page.
     *
     * @param week from when to when
     * @param counts what is there of the week
     * @param stories from the first place on
     * @param commenters from the first place on
     * @param job the name of the job
     * @return a page that needs nothing else
     */
    public static String write(
            TimeWindow week, WeekCounts counts, List<Story> stories, List<Commenter> commenters, String job) {
        Bars storyBars = new Bars();
        StringBuilder links = new StringBuilder();
        for (Story story : stories) {
            String by = "by " + TopTables.shown(story.author()) + ", " + count(story.comments()) + " comments";
            storyBars.add(TopTables.shown(story.title()), story.score(), by);
            links.append("<li><a href=\"https://news.ycombinator.com/item?id=")
                    .append(story.id())
                    .append("\">");
            links.append(escape(story.title()))
                    .append("</a>, ")
                    .append(escape(by))
                    .append("</li>\n");
        }
        Bars commenterBars = new Bars();
        for (Commenter commenter : commenters) {
            String answers = "in answer to " + count(commenter.answered()) + " stories and comments";
            commenterBars.add(TopTables.shown(commenter.name()), commenter.comments(), answers);
        }
        return Template.ofPage(BODY)
                .put("title", "The week from " + DAY.format(week.start()))
                .put("style", STYLE)
                .put("stories", count(counts.stories()))
                .put("comments", count(counts.comments()))
                .put("rejects", count(counts.rejects()))
                .put("hours", count(counts.hours()))
                .put("expected", count(week.duration().toHours()))
                .put("story_bars", storyBars.draw("The stories with the most points", "Points"))
                .put("links", links.toString())
                .put("commenter_bars", commenterBars.draw("Who wrote the most comments", "Comments"))
                .put("job", escape(job))
                .fill();
    }
}
