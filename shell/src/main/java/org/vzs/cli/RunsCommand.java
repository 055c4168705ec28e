package org.vzs.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.vzs.cli.command.Command;
import org.vzs.cli.command.CommandBuilder;
import org.vzs.cli.command.Invocation;
import org.vzs.cli.command.Operand;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.run.history.HistoryReport;
import org.vzs.run.history.PastRun;
import org.vzs.run.history.Processes;
import org.vzs.run.history.RunHistory;

/** {@code vzs runs}: what has run, as the journals tell it. */
final class RunsCommand {
    private static final int LAST = 20;

    private final Console console;

    RunsCommand(Console console) {
        this.console = console;
    }

    Command command() {
        return new CommandBuilder(
                        "vzs runs",
                        "What has run: when, by whom, and what came out.",
                        "The youngest first; the name of a run begins with its time in UTC.")
                .flag("lab", "Runs on the built-in lab.")
                .flag("failed", "Only those that did not end with exit code 0.")
                .value("last", "N", "How many, " + LAST + " if not given.")
                .flag("json", "As one JSON document.")
                .children(new CommandBuilder("vzs runs show", "Show one run with all its results.")
                        .flag("lab", "A run on the built-in lab.")
                        .flag("json", "As one JSON document.")
                        .operand("RUN", Operand.Count.ONE, "Its name or the beginning of it, or: last")
                        .does(this::show))
                .does(this::list);
    }

    private RunHistory history(Invocation words) {
        Path state = console.folders().state();
        return new RunHistory(words.has("lab") ? state.resolve("lab-runs") : state, Processes.REAL);
    }

    private int list(Invocation words) {
        List<Problem> unreadable = new ArrayList<>();
        Predicate<PastRun> wanted =
                words.has("failed") ? r -> !Integer.valueOf(0).equals(r.exitCode()) : r -> true;
        List<PastRun> runs = history(words).last(words.number("last", 1, LAST), wanted, unreadable);
        if (words.has("json")) {
            console.output().say(HistoryReport.json(runs));
        } else {
            HistoryReport.lines(runs).forEach(console.output()::say);
            if (runs.isEmpty() && console.output().errIsTerminal()) {
                console.output()
                        .note("no run to show" + (words.has("lab") ? " on the lab" : "; those on the lab: --lab"));
            }
        }
        if (!unreadable.isEmpty()) {
            throw new ProblemException(ExitCode.USAGE, unreadable);
        }
        return ExitCode.OK.number();
    }

    private int show(Invocation words) {
        PastRun run = history(words).get(Objects.requireNonNull(words.operand(0)));
        if (words.has("json")) {
            console.output().say(HistoryReport.json(run));
        } else {
            HistoryReport.lines(run, ZoneId.systemDefault()).forEach(console.output()::say);
        }
        return ExitCode.OK.number();
    }
}
