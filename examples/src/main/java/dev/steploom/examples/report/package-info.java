/** What reports are made of: pages, pictures, numbers for readers, and where they go. */
@NullMarked
package dev.steploom.examples.report;

import org.jspecify.annotations.NullMarked;
