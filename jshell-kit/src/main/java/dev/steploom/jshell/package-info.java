/** Jobs in JShell: what a session calls. */
@NullMarked
package dev.steploom.jshell;

import org.jspecify.annotations.NullMarked;
