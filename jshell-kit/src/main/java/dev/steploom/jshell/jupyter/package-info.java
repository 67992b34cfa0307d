/** The kit in a Jupyter kernel: JJava finds it on the class path that it is given, and shows jobs and results as pictures. */
@NullMarked
package dev.steploom.jshell.jupyter;

import org.jspecify.annotations.NullMarked;
