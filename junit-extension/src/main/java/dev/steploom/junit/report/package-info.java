/** What a run looks like to whoever has to find out why a test failed: a page of text, and files for a browser and for programs. */
@NullMarked
package dev.steploom.junit.report;

import org.jspecify.annotations.NullMarked;
