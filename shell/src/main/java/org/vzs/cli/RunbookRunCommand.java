package org.vzs.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.vzs.cli.command.Command;
import org.vzs.cli.command.CommandBuilder;
import org.vzs.cli.command.Invocation;
import org.vzs.cli.command.Operand;
import org.vzs.cli.command.UsageProblems;
import org.vzs.config.Folders;
import org.vzs.driver.Driver;
import org.vzs.estate.Parallel;
import org.vzs.problem.ExitCode;
import org.vzs.run.BatchRun;
import org.vzs.run.Program;
import org.vzs.run.Recording;
import org.vzs.run.RunEnvironment;
import org.vzs.run.RunOptions;
import org.vzs.run.history.KeptRuns;
import org.vzs.script.ParameterType;
import org.vzs.script.ScriptParameter;
import org.vzs.script.runbook.Library;
import org.vzs.script.runbook.Runbook;

/** {@code vzs runbook run}. */
final class RunbookRunCommand {
    private final Console console;

    RunbookRunCommand(Console console) {
        this.console = console;
    }

    Command command() {
        return new CommandBuilder(
                        "vzs runbook run",
                        "Run a runbook.",
                        "",
                        "vzs runbook show NAME shows what it does and its parameters, which follow",
                        "as name=value or --name value. What is missing is asked for on a terminal.")
                .flag("lab", "Run on the built-in lab, not on the estate file.")
                .list("on", "ENDPOINT", "Only these endpoints of the estate.")
                .flag("what-if", "Change nothing; print the plan.")
                .flag("yes", "The yes to destructive steps.")
                .flag("json", "Print one JSON document on standard output, and nothing else there.")
                .value("from", "STEP", "Begin at this step; those before it are passed over.")
                .value("record", "FILE", "Write the transcript of this run.")
                .operand("NAME", Operand.Count.ONE, "The runbook.")
                .operand("PARAMETER", Operand.Count.ANY, "Its parameters, as name=value.")
                .others()
                .does(this::run);
    }

    private int run(Invocation given) {
        String name = Objects.requireNonNull(given.operand(0));
        boolean lab = given.has("lab");
        String from = given.value("from");
        String record = given.value("record");
        if (record != null && given.has("what-if")) {
            throw UsageProblems.wrong(given.command(), "a dry run says too little to be recorded", null);
        }
        Folders folders = console.folders();
        Library library = RunbookCommand.library(console);
        Runbook runbook = library.get(name);
        Asked asked = new Asked(console);
        List<String> words = asked.complete(runbook.head().parameters(), parameters(given, runbook));
        Recording recording = new Recording(console.output().redactor());
        RunOptions options = new RunOptions(
                Path.of(name),
                null,
                given.values("on"),
                given.has("what-if"),
                given.has("yes"),
                given.has("json"),
                Parallel.DEFAULT,
                words);
        KeptRuns kept = KeptRuns.of(console.environment());
        Path state = lab ? folders.state().resolve("lab-runs") : folders.state();
        try (EstateSource estate = new EstateSource(console, folders, lab)) {
            Map<String, Driver> real = Drivers.all(estate.sshHome());
            Map<String, Driver> drivers = record == null ? real : recording.of(real);
            BatchRun run = new BatchRun(
                    options,
                    new RunEnvironment(
                            state,
                            () -> estate.endpoints(options.on()),
                            drivers,
                            console.credentials(),
                            console.output(),
                            new LocalClock(),
                            System.getProperty("user.name", ""),
                            Version.number(),
                            asked),
                    // One runbook may well run on two nodes at once, but not twice with the same arguments.
                    Program.ofRunbook(
                            "runbook " + name + "\n" + String.join("\n", words),
                            runbook,
                            from,
                            again(options, lab),
                            library));
            ExitCode ended;
            try (Interrupts _ = Interrupts.to(run::interrupt)) {
                ended = run.execute();
            }
            if (!options.whatIf()) {
                kept.clean(state, Instant.now());
            }
            if (record != null) {
                recording.write(Path.of(record), runbook, answered(runbook, words, asked.answers()), ended);
            }
            return ended.number();
        }
    }

    /** All parameters as {@code name=value}; a dashed one that the runbook does not have is an option that is not there. */
    private static List<String> parameters(Invocation given, Runbook runbook) {
        List<String> words = new ArrayList<>();
        Iterator<String> all = given.operandsFrom(1).iterator();
        while (all.hasNext()) {
            String word = all.next();
            if (!word.startsWith("--")) {
                words.add(word);
                continue;
            }
            String bare = word.substring(2);
            String name = bare.split("=", 2)[0];
            ScriptParameter parameter = runbook.head().parameters().stream()
                    .filter(p -> p.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> UsageProblems.noOption(given.command(), word));
            if (bare.contains("=")) {
                words.add(bare);
            } else if (parameter.type() == ParameterType.BOOLEAN) {
                words.add(bare + "=true");
            } else if (all.hasNext()) {
                words.add(bare + "=" + all.next());
            } else {
                throw UsageProblems.wrong(given.command(), word + " needs its " + parameter.form(), null);
            }
        }
        return words;
    }

    /** The words of the run and what was answered in it, so that a replay has no question left. */
    private static List<String> answered(Runbook runbook, List<String> words, List<String> answers) {
        List<String> all = new ArrayList<>(words);
        answers.stream()
                .filter(a -> runbook.head().parameters().stream().anyMatch(p -> a.startsWith(p.name() + "=")))
                .forEach(all::add);
        return all;
    }

    private static String again(RunOptions options, boolean lab) {
        StringBuilder line = new StringBuilder("vzs runbook run ").append(options.script());
        options.arguments().forEach(w -> line.append(' ').append(quoted(w)));
        if (lab) {
            line.append(" --lab");
        }
        options.on().forEach(e -> line.append(" --on ").append(quoted(e)));
        return line.append(options.yes() ? " --yes" : "").toString();
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
