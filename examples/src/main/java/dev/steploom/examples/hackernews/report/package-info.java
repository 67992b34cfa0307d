/** The top list of a week, for a terminal and as a page. */
@NullMarked
package dev.steploom.examples.hackernews.report;

import org.jspecify.annotations.NullMarked;
