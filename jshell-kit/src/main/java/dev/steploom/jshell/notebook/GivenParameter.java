package dev.steploom.jshell.notebook;

/**
 * A value that a run gives to a parameter.
 *
 * @param name the parameter's name
 * @param value the value
 * @param isText whether the value is text that is to be read as the parameter's type asks
 */
record GivenParameter(String name, Object value, boolean isText) {}
