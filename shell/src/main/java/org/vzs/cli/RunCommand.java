package org.vzs.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vzs.config.Folders;
import org.vzs.estate.Parallel;
import org.vzs.run.BatchRun;
import org.vzs.run.Program;
import org.vzs.run.RunEnvironment;
import org.vzs.run.RunOptions;
import org.vzs.run.ScriptFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code vzs run}. */
@Command(
        name = "run",
        description = {
            "Runs a script.",
            "",
            "vzs run FILE --help shows what the script does and its parameters.",
            "Script parameters follow as name=value or, after --, as --name value."
        })
final class RunCommand implements Callable<Integer> {
    @ParentCommand
    private VzsCommand vzs;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            description = "Show this help, or that of the script FILE.")
    private boolean help;

    @Option(names = "--lab", description = "Run on the built-in lab, not on the estate file.")
    private boolean lab;

    @Option(names = "--csv", paramLabel = "FILE", description = "The CSV file that the script reads.")
    private @Nullable Path csv;

    @Option(names = "--on", paramLabel = "ENDPOINT", split = ",", description = "Only these endpoints of the estate.")
    private List<String> on = new ArrayList<>();

    @Option(names = "--what-if", description = "Change nothing; print the actions that a real run would take.")
    private boolean whatIf;

    @Option(names = "--yes", description = "The yes to destructive verbs.")
    private boolean yes;

    @Option(names = "--json", description = "Print one JSON document on standard output, and nothing else there.")
    private boolean json;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            defaultValue = "" + Parallel.DEFAULT,
            description = "Actions under way at once, ${DEFAULT-VALUE} if not given.")
    private int parallel;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "The script, a .vzs file.")
    private @Nullable Path file;

    @Parameters(index = "1..*", paramLabel = "ARGUMENT", description = "The script's parameters.")
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() {
        Path script = file;
        if (help) {
            List<String> lines = script == null
                    ? spec.commandLine().getUsageMessage().lines().toList()
                    : ScriptHelp.lines(
                            script.toString(), ScriptFile.read(script).head());
            lines.forEach(vzs.console().output()::say);
            return 0;
        }
        if (script == null) {
            throw new CommandLine.ParameterException(spec.commandLine(), "which script? give a FILE");
        }
        if (parallel < 1) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--parallel must be at least 1");
        }
        return run(new RunOptions(script, csv, on, whatIf, yes, json, parallel, arguments));
    }

    private int run(RunOptions options) {
        Console console = vzs.console();
        Folders folders = console.folders();
        try (EstateSource estate = new EstateSource(console, folders, lab)) {
            BatchRun run = new BatchRun(
                    options,
                    new RunEnvironment(
                            lab ? folders.state().resolve("lab-runs") : folders.state(),
                            () -> estate.endpoints(options.on()),
                            Drivers.all(estate.sshHome()),
                            console.credentials(),
                            console.output(),
                            Clock.system(ZoneId.systemDefault()),
                            System.getProperty("user.name", ""),
                            Version.number()),
                    Program.ofFile(options.script(), RunbookCommand.library(console)));
            try (Interrupts _ = Interrupts.to(run::interrupt)) {
                return run.execute().number();
            }
        }
    }
}
