/** What an hour consists of: items, told apart from what is none. */
@NullMarked
package dev.steploom.examples.hackernews.data;

import org.jspecify.annotations.NullMarked;
