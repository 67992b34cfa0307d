package dev.steploom.examples.hackernews.store;

import dev.steploom.config.Default;
import dev.steploom.config.Doc;

/**
 * Where items are kept: the config of the resource.
 *
 * @param file a SQLite file, made with its folder if it is not there
 */
public record StoreSettings(
        @Doc("a SQLite file") @Default("target/hacker-news/items.db")
        String file) {}
