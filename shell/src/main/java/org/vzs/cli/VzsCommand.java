package org.vzs.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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
        CommandLine line = withSubcommands(new CommandLine(new VzsCommand(console)), args)
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

    /** Only the subcommand that is meant, where the first word names it: each is read by reflection, which costs the start. */
    static CommandLine withSubcommands(CommandLine line, String... args) {
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("run", RunCommand::new);
        all.put("endpoint", EndpointCommand::new);
        all.put("lab", LabCommand::new);
        all.put("runbook", RunbookCommand::new);
        boolean named = args.length > 0 && all.containsKey(args[0]);
        all.forEach((name, command) -> {
            if (!named || args[0].equals(name)) {
                line.addSubcommand(name, command.get());
            }
        });
        return line;
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
