/** The configuration of one run. */
@NullMarked
package dev.steploom.config;

import org.jspecify.annotations.NullMarked;
