/** What users import: ops, graphs and jobs that are typed. */
@NullMarked
package dev.steploom;

import org.jspecify.annotations.NullMarked;
