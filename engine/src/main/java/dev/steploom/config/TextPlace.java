package dev.steploom.config;

/**
 * A character of a text.
 *
 * @param line the line, from 1
 * @param column the column, from 1
 */
record TextPlace(int line, int column) {}
