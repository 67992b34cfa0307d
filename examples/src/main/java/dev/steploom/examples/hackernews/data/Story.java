package dev.steploom.examples.hackernews.data;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A story.
 *
 * @param id its id
 * @param author who brought it
 * @param time when
 * @param title its title
 * @param url where it leads; null for a text on Hacker News itself
 * @param score how many points it has
 * @param comments how many comments it has, answers to comments included
 */
public record Story(
        long id,
        String author,
        Instant time,
        String title,
        @Nullable String url,
        int score,
        int comments) {}
