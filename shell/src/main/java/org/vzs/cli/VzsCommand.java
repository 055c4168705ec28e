package org.vzs.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.vzs.problem.ExitCode;
import org.vzs.problem.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code vzs} itself. */
@Command(
        name = "vzs",
        description = "The virtualization shell: one script language over the VMs of all your vCenters and hosts.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        subcommands = {RunCommand.class, EndpointCommand.class, LabCommand.class},
        footer = {
            "",
            "Exit codes:",
            "  0  all as wanted               4  another run holds the lock",
            "  1  some targets FAILED         5  an endpoint is unreachable or refused",
            "  2  usage or configuration      6  something is STILL_RUNNING",
            "  3  the script is wrong         130  interrupted"
        })
final class VzsCommand implements Callable<Integer> {
    private final Console console;

    VzsCommand(Console console) {
        this.console = console;
    }

    Console console() {
        return console;
    }

    /** Opens the prompt: that is what vzs alone means. */
    @Override
    public Integer call() {
        return new ShellCommand(console).run().number();
    }

    /** Runs a command line and gives its exit code; everything has been said. */
    static int execute(Console console, String... args) {
        CommandLine line = new CommandLine(new VzsCommand(console))
                .setOut(writer(console.output().out()))
                .setErr(writer(console.output().err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(80)
                .setParameterExceptionHandler((e, words) -> UsageErrors.say(console.output(), e))
                .setExecutionExceptionHandler((e, command, parsed) -> failed(console, e));
        try {
            return line.execute(args);
        } finally {
            console.output().out().flush();
            console.output().err().flush();
        }
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }

    private static int failed(Console console, Exception e) {
        if (e instanceof ProblemException problem) {
            console.output().problems(problem);
            return problem.exitCode().number();
        }
        console.output().note("vzs: internal error: " + e);
        console.output().note("     this is a defect of vzs; VZS_DEBUG=1 shows more");
        if (console.environment().containsKey("VZS_DEBUG")) {
            e.printStackTrace(console.output().err());
        }
        return ExitCode.SCRIPT.number();
    }
}
