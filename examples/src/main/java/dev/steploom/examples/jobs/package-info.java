/** What a job is made with and run with, one small class for each argument or pattern of Dagster's Jobs API. */
@NullMarked
package dev.steploom.examples.jobs;

import org.jspecify.annotations.NullMarked;
