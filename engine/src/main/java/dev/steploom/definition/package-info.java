/** What a user defines: ops, graphs, jobs, their wiring, hooks and retry policies. */
@NullMarked
package dev.steploom.definition;

import org.jspecify.annotations.NullMarked;
