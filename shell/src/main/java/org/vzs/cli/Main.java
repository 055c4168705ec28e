package org.vzs.cli;

import org.vzs.problem.ExitCode;

/** The entry point of the process. */
public final class Main {
    private Main() {}

    /**
     * Runs one command line and ends the process with its exit code.
     *
     * @param args the process arguments
     */
    public static void main(String[] args) {
        System.exit(run(args));
    }

    /**
     * Runs one command line and hands back its exit code; the process goes on. The training run of the start-up cache
     * calls it several times in one process.
     *
     * @param args the process arguments
     */
    static int run(String... args) {
        if (args.length == 1 && args[0].equals("--version")) {
            System.out.println("vzs " + Version.text());
            return ExitCode.OK.number();
        }
        System.err.println("vzs: unknown option; try 'vzs --version'");
        return ExitCode.USAGE.number();
    }
}
