package org.vzs.cli;

import java.util.List;
import org.graalvm.polyglot.Context;
import org.vzs.problem.ExitCode;

/**
 * The training run from which the JVM makes the start-up cache: it runs the command lines whose start should be quick,
 * one after the other in one process. The launcher starts it in the background as a main class of its own, so that no
 * user can meet it as an option. Which classes are loaded here decides what the cache speeds up, nothing else.
 */
final class Training {
    /** What a user waits for: extend this list when a command is added that is used often. */
    static final List<List<String>> COMMANDS = List.of(List.of("--version"), List.of("--help"));

    private Training() {}

    /**
     * Runs every command; a command that fails still trains, so its exit code is of no interest.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        for (List<String> command : COMMANDS) {
            Main.run(command.toArray(String[]::new));
        }
        try (Context context = Context.newBuilder("js").build()) {
            context.eval("js", "[1, 2].map(n => `${n}`).join()");
        }
        System.exit(ExitCode.OK.number());
    }
}
