/** The parts that a job may be run for, one at a time: their keys, time windows, config and tags. */
@NullMarked
package dev.steploom.partition;

import org.jspecify.annotations.NullMarked;
