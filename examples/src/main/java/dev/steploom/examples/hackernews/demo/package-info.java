/** A server on this machine that answers as Hacker News does, with items that are made up. */
@NullMarked
package dev.steploom.examples.hackernews.demo;

import org.jspecify.annotations.NullMarked;
