package org.vzs.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vzs.config.Folders;
import org.vzs.driver.Driver;
import org.vzs.estate.Parallel;
import org.vzs.problem.ExitCode;
import org.vzs.run.BatchRun;
import org.vzs.run.Program;
import org.vzs.run.Recording;
import org.vzs.run.RunEnvironment;
import org.vzs.run.RunOptions;
import org.vzs.script.runbook.Library;
import org.vzs.script.runbook.Runbook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code vzs runbook run}. */
@Command(
        name = "run",
        description = {
            "Run a runbook.",
            "",
            "vzs runbook show NAME shows what it does and its parameters, which follow",
            "as name=value. What is missing is asked for on a terminal."
        },
        mixinStandardHelpOptions = true)
final class RunbookRunCommand implements Callable<Integer> {
    @ParentCommand
    private RunbookCommand parent;

    @Option(names = "--lab", description = "Run on the built-in lab, not on the estate file.")
    private boolean lab;

    @Option(names = "--on", paramLabel = "ENDPOINT", split = ",", description = "Only these endpoints of the estate.")
    private List<String> on = new ArrayList<>();

    @Option(names = "--what-if", description = "Change nothing; print the plan.")
    private boolean whatIf;

    @Option(names = "--yes", description = "The yes to destructive steps.")
    private boolean yes;

    @Option(names = "--json", description = "Print one JSON document on standard output, and nothing else there.")
    private boolean json;

    @Option(names = "--from", paramLabel = "STEP", description = "Begin at this step; those before it are passed over.")
    private @Nullable String from;

    @Option(names = "--record", paramLabel = "FILE", description = "Write the transcript of this run.")
    private @Nullable Path record;

    @Parameters(index = "0", paramLabel = "NAME", description = "The runbook.")
    private String name = "";

    @Parameters(index = "1..*", paramLabel = "PARAMETER", description = "Its parameters, as name=value.")
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() {
        Console console = parent.console();
        Folders folders = console.folders();
        Library library = RunbookCommand.library(console);
        Runbook runbook = library.get(name);
        List<String> words = new Asked(console).complete(runbook.head().parameters(), arguments);
        Recording recording = new Recording(console.output().redactor());
        RunOptions options = new RunOptions(Path.of(name), null, on, whatIf, yes, json, Parallel.DEFAULT, words);
        try (EstateSource estate = new EstateSource(console, folders, lab)) {
            Map<String, Driver> real = Drivers.all(estate.sshHome());
            Map<String, Driver> drivers = record == null ? real : recording.of(real);
            BatchRun run = new BatchRun(
                    options,
                    new RunEnvironment(
                            lab ? folders.state().resolve("lab-runs") : folders.state(),
                            () -> estate.endpoints(options.on()),
                            drivers,
                            console.credentials(),
                            console.output(),
                            Clock.system(ZoneId.systemDefault()),
                            System.getProperty("user.name", ""),
                            Version.number()),
                    // One runbook may well run on two nodes at once, but not twice with the same arguments.
                    Program.ofRunbook(
                            "runbook " + name + "\n" + String.join("\n", words), runbook, from, again(words), library));
            ExitCode ended;
            try (Interrupts _ = Interrupts.to(run::interrupt)) {
                ended = run.execute();
            }
            if (record != null) {
                recording.write(record, runbook, words, ended);
            }
            return ended.number();
        }
    }

    private String again(List<String> words) {
        StringBuilder line = new StringBuilder("vzs runbook run ").append(name);
        words.forEach(w -> line.append(' ').append(quoted(w)));
        if (lab) {
            line.append(" --lab");
        }
        on.forEach(e -> line.append(" --on ").append(quoted(e)));
        return line.append(yes ? " --yes" : "").toString();
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
