package dev.steploom.examples.flights.data;

/**
 * A row as it stands in the file, good or bad.
 *
 * @param number its place in the file, counted from 1
 * @param text its text; if the bytes are not UTF-8, one character a byte, so that nothing is lost
 * @param utf8 whether the bytes are UTF-8
 */
public record RawRow(int number, String text, boolean utf8) {}
