package dev.steploom.jshell.notebook.op;

/**
 * A value of the tests' class path that cells use.
 *
 * @param city where
 * @param nights how long
 */
public record Stay(String city, int nights) {}
