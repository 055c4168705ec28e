package org.vzs.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.vzs.cli.command.Command;
import org.vzs.cli.command.CommandBuilder;
import org.vzs.cli.command.CommandHelp;
import org.vzs.cli.command.Invocation;
import org.vzs.cli.command.Operand;
import org.vzs.cli.command.UsageProblems;
import org.vzs.config.Folders;
import org.vzs.estate.Parallel;
import org.vzs.problem.ExitCode;
import org.vzs.run.BatchRun;
import org.vzs.run.Program;
import org.vzs.run.RunEnvironment;
import org.vzs.run.RunOptions;
import org.vzs.run.ScriptFile;
import org.vzs.run.history.KeptRuns;

/** {@code vzs run}. */
final class RunCommand {
    private final Console console;

    RunCommand(Console console) {
        this.console = console;
    }

    Command command() {
        return new CommandBuilder(
                        "vzs run",
                        "Runs a script.",
                        "",
                        "vzs run FILE --help shows what the script does and its parameters.",
                        "Script parameters follow as name=value or, after --, as --name value.")
                .flag("lab", "Run on the built-in lab, not on the estate file.")
                .value("csv", "FILE", "The CSV file that the script reads.")
                .list("on", "ENDPOINT", "Only these endpoints of the estate.")
                .flag("what-if", "Change nothing; print the actions that a real run would take.")
                .flag("yes", "The yes to destructive verbs.")
                .flag("json", "Print one JSON document on standard output, and nothing else there.")
                .value("parallel", "N", "Actions under way at once, " + Parallel.DEFAULT + " if not given.")
                .operand("FILE", Operand.Count.OPTIONAL, "The script, a .vzs file.")
                .operand("ARGUMENT", Operand.Count.ANY, "The script's parameters.")
                .ownHelp()
                .does(this::run);
    }

    private int run(Invocation words) {
        String file = words.operand(0);
        if (words.has("help")) {
            List<String> lines = file == null
                    ? CommandHelp.lines(words.command())
                    : ScriptHelp.lines(file, ScriptFile.read(Path.of(file)).head());
            lines.forEach(console.output()::say);
            return ExitCode.OK.number();
        }
        if (file == null) {
            throw UsageProblems.wrong(words.command(), "which script? give a FILE", null);
        }
        String csv = words.value("csv");
        return run(
                new RunOptions(
                        Path.of(file),
                        csv == null ? null : Path.of(csv),
                        words.values("on"),
                        words.has("what-if"),
                        words.has("yes"),
                        words.has("json"),
                        words.number("parallel", 1, Parallel.DEFAULT),
                        words.operandsFrom(1)),
                words.has("lab"));
    }

    private int run(RunOptions options, boolean lab) {
        Folders folders = console.folders();
        KeptRuns kept = KeptRuns.of(console.environment());
        Path state = lab ? folders.state().resolve("lab-runs") : folders.state();
        try (EstateSource estate = new EstateSource(console, folders, lab)) {
            BatchRun run = new BatchRun(
                    options,
                    new RunEnvironment(
                            state,
                            () -> estate.endpoints(options.on()),
                            Drivers.all(estate.sshHome()),
                            console.credentials(),
                            console.output(),
                            new LocalClock(),
                            System.getProperty("user.name", ""),
                            Version.number(),
                            new Asked(console)),
                    Program.ofFile(options.script(), RunbookCommand.library(console)));
            try (Interrupts _ = Interrupts.to(run::interrupt)) {
                return run.execute().number();
            } finally {
                if (!options.whatIf()) {
                    kept.clean(state, Instant.now());
                }
            }
        }
    }
}
