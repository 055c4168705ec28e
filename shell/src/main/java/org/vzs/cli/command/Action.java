package org.vzs.cli.command;

/** What a command does. */
@FunctionalInterface
public interface Action {
    /**
     * Does it.
     *
     * @param words what stood on the command line
     * @return the exit code of the process
     */
    int run(Invocation words);
}
