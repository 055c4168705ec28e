package org.vzs.cli;

import java.util.List;
import org.vzs.cli.command.Command;
import org.vzs.cli.command.CommandBuilder;
import org.vzs.cli.command.Commands;
import org.vzs.problem.ExitCode;
import org.vzs.problem.ProblemException;

/** {@code vzs} itself. */
final class VzsCommand {
    private VzsCommand() {}

    /** All commands; {@code vzs} alone opens the prompt. */
    static Command of(Console console) {
        return new CommandBuilder(
                        "vzs",
                        "The virtualization shell: one prompt and one script language over VMs, containers and storage.")
                .flag("V", "version", "Show the version.")
                .children(
                        new RunCommand(console).command(),
                        new EndpointCommand(console).command(),
                        new LabCommand(console).command(),
                        new RunbookCommand(console).command(),
                        new RunsCommand(console).command(),
                        new CredentialCommand(console).command())
                .footer(
                        "Without a command vzs opens the prompt.",
                        "",
                        "Exit codes:",
                        "  0  all as wanted               4  another run holds the lock",
                        "  1  some targets FAILED         5  an endpoint is unreachable or refused",
                        "  2  usage or configuration      6  something is STILL_RUNNING",
                        "  3  the script is wrong         130  interrupted")
                .does(words -> {
                    if (words.has("version")) {
                        console.output().say(Version.line());
                        return ExitCode.OK.number();
                    }
                    return new ShellCommand(console).run().number();
                });
    }

    /** Runs a command line and gives its exit code; everything has been said. */
    static int execute(Console console, String... args) {
        // Nobody who runs vzs should meet a stack trace, from whatever thread, unless he asks for it.
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, e) -> defect(console, "internal error in thread " + thread.getName(), e));
        try {
            return Commands.run(of(console), console.output()::say, List.of(args));
        } catch (ProblemException e) {
            console.output().problems(e);
            return e.exitCode().number();
        } catch (RuntimeException | Error e) {
            defect(console, "internal error", e);
            return ExitCode.SCRIPT.number();
        } finally {
            console.output().out().flush();
            console.output().err().flush();
        }
    }

    /** Also where it was wrapped on its way, as by a class that could not be made. */
    private static boolean isOutOfMemory(Throwable e) {
        Throwable cause = e.getCause();
        return e instanceof OutOfMemoryError || (cause != null && cause != e && isOutOfMemory(cause));
    }

    private static void defect(Console console, String where, Throwable e) {
        if (isOutOfMemory(e)) {
            console.output().note("vzs: the memory is used up");
            console.output().note("     give it more: VZS_JAVA_OPTS=-Xmx4g");
        } else {
            console.output().note("vzs: " + where + ": " + e);
            console.output().note("     this is a defect of vzs; VZS_DEBUG=1 shows more");
        }
        if (console.environment().containsKey("VZS_DEBUG")) {
            e.printStackTrace(console.output().err());
        }
    }
}
