/** What code of the user is compiled against: the classes that this JVM sees. */
@NullMarked
package dev.steploom.jshell.classpath;

import org.jspecify.annotations.NullMarked;
