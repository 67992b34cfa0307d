/** What the JDK's shell runs snippets by when Steploom starts it: its own engine, with shorter stack traces. */
@NullMarked
package dev.steploom.jshell.engine;

import org.jspecify.annotations.NullMarked;
