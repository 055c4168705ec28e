package org.vzs.lab.ssh;

/**
 * What came of a command line.
 *
 * @param status exit status
 * @param stdout output
 * @param stderr error output
 */
public record Answer(int status, String stdout, String stderr) {}
