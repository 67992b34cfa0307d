/** What happened in a run: event types, the event log, and the values that events carry. */
@NullMarked
package dev.steploom.event;

import org.jspecify.annotations.NullMarked;
