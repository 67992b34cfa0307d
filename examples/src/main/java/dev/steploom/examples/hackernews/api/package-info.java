/** The resource: the public JSON API of Hacker News, asked patiently and not too fast. */
@NullMarked
package dev.steploom.examples.hackernews.api;

import org.jspecify.annotations.NullMarked;
