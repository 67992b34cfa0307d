/** What remembers runs: who ran what, how it ended, what happened, and which dynamic partitions there are. */
@NullMarked
package dev.steploom.instance;

import org.jspecify.annotations.NullMarked;
