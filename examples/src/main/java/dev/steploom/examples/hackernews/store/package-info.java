/** The resource that keeps items: a SQLite file. */
@NullMarked
package dev.steploom.examples.hackernews.store;

import org.jspecify.annotations.NullMarked;
