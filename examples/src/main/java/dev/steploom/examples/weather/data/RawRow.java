package dev.steploom.examples.weather.data;

/**
 * A row as it stands in the file, good or bad.
 *
 * @param line its line in the file, counted from 1; the heading is line 1
 * @param text its text
 */
public record RawRow(int line, String text) {}
