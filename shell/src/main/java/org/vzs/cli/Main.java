package org.vzs.cli;

import java.util.List;
import org.vzs.problem.ExitCode;

/** The entry point of the process. */
public final class Main {
    private Main() {}

    /**
     * Runs one command line and ends the process with its exit code. It halts, and does not exit: to say that it exits, the
     * JDK looks through all jars for a logger, a tenth of a start. Nothing here waits for a shutdown hook: what must be
     * closed is closed by who opened it, and locks end with the process.
     *
     * @param args the process arguments
     */
    public static void main(String[] args) {
        int code = run(args);
        System.out.flush();
        System.err.flush();
        Runtime.getRuntime().halt(code);
    }

    /**
     * Runs one command line and hands back its exit code. The training run of the start-up cache calls it several times in
     * one process.
     */
    static int run(String... args) {
        // The whole command line library is not loaded to say a number.
        if (List.of(args).equals(List.of("--version"))) {
            System.out.println(Version.line());
            return ExitCode.OK.number();
        }
        return VzsCommand.execute(Console.ofProcess(), args);
    }
}
