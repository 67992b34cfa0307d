package dev.steploom.jshell.source;

import java.nio.file.Path;

/**
 * The files that a session was written to.
 *
 * @param main the class with its ops and jobs
 * @param test a first test for each job
 */
public record JavaSources(Path main, Path test) {}
