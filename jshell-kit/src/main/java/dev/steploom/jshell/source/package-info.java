/** The code of a session as Java source: recorded while the session is typed, or read from a script. */
@NullMarked
package dev.steploom.jshell.source;

import org.jspecify.annotations.NullMarked;
