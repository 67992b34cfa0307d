package dev.steploom.jshell.notebook;

/**
 * A parameter that does not fit.
 *
 * @param name the parameter's name, as it was given
 * @param text what is wrong and what to do
 */
public record ParameterProblem(String name, String text) {}
