package dev.steploom.examples.hackernews.api;

import dev.steploom.config.Default;
import dev.steploom.config.Doc;
import java.time.Duration;

/**
 * How Hacker News is asked: the config of the resource.
 *
 * @param baseUrl what stands before {@code /maxitem.json}
 * @param connectTimeout how long a connection may take
 * @param requestTimeout how long an answer may take, its last byte included
 * @param maxAttempts how often a request is sent before it is given up, the first time included
 * @param firstWait the wait before the second attempt; those after it are 3, 7, 15, … times as long
 * @param longestWait no wait is longer; a service that asks for more is given up
 * @param requestsPerSecond the limit of all threads together
 */
public record ApiSettings(
        @Doc("what stands before /maxitem.json") @Default("https://hacker-news.firebaseio.com/v0")
        String baseUrl,

        @Default("5s") Duration connectTimeout,

        @Doc("until the last byte of the answer") @Default("10s")
        Duration requestTimeout,

        @Doc("the first one included") @Default("5") int maxAttempts,
        @Doc("grows 1, 3, 7, 15 times") @Default("500ms") Duration firstWait,
        @Default("1m") Duration longestWait,
        @Doc("of all threads together") @Default("100") double requestsPerSecond) {

    /**
     * Checks the numbers.
     *
     * @param baseUrl what stands before {@code /maxitem.json}
     * @param connectTimeout how long a connection may take
     * @param requestTimeout how long an answer may take, its last byte included
     * @param maxAttempts how often a request is sent before it is given up, the first time included
     * @param firstWait the wait before the second attempt; those after it are 3, 7, 15, … times as long
     * @param longestWait no wait is longer; a service that asks for more is given up
     * @param requestsPerSecond the limit of all threads together
     * @throws IllegalArgumentException if one of them makes no sense
     */
    public ApiSettings {
        require(isPositive(connectTimeout), "connectTimeout has to be longer than nothing");
        require(isPositive(requestTimeout), "requestTimeout has to be longer than nothing");
        require(maxAttempts >= 1, "maxAttempts has to be 1 or more");
        require(!firstWait.isNegative(), "firstWait has to be 0s or longer");
        require(firstWait.compareTo(longestWait) <= 0, "firstWait has to be no longer than longestWait");
        require(
                requestsPerSecond > 0 && requestsPerSecond <= 1e6,
                "requestsPerSecond has to be above 0, and 1000000 at the most");
    }

    private static boolean isPositive(Duration time) {
        return !time.isNegative() && !time.isZero();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
