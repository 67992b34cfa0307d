package dev.steploom.examples.flights.data;

/**
 * A row that was refused.
 *
 * @param row its place in the file, counted from 1
 * @param reason why
 * @param detail what exactly is wrong with it
 * @param text the row as it stands in the file
 */
public record Reject(int row, Reason reason, String detail, String text) {}
