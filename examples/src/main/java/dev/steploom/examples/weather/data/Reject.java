package dev.steploom.examples.weather.data;

/**
 * A row that was refused.
 *
 * @param line its line in the file, counted from 1
 * @param reason why
 * @param detail what exactly is wrong with it
 * @param text the row as it stands in the file
 */
public record Reject(int line, Reason reason, String detail, String text) {}
