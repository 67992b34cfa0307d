package dev.steploom.examples.hackernews.api;

import java.io.IOException;

/** What the job asks of Hacker News. Items are numbered from 1 on, in the order in which they were written. */
public interface HackerNewsApi {
    /**
     * Asks for the newest item.
     *
     * @return its id
     * @throws IOException if there is no answer, or none that makes sense, after all attempts
     * @throws InterruptedException if the run is cancelled meanwhile
     */
    long newestId() throws IOException, InterruptedException;

    /**
     * Asks for an item.
     *
     * @param id its id
     * @return JSON: an object, or {@code null} where there is no such item
     * @throws BrokenBodyException if the body was broken in the last attempt: it is the item that is bad
     * @throws ApiException if there was no answer: it is the service that is bad
     * @throws InterruptedException if the run is cancelled meanwhile
     */
    String item(long id) throws BrokenBodyException, ApiException, InterruptedException;
}
