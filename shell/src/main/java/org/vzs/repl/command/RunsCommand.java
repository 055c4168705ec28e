package org.vzs.repl.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vzs.problem.Problem;
import org.vzs.repl.LineOutcome;
import org.vzs.repl.Shell;
import org.vzs.repl.command.Command.Example;
import org.vzs.run.history.HistoryReport;
import org.vzs.run.history.PastRun;
import org.vzs.run.history.Processes;
import org.vzs.run.history.RunHistory;
import org.vzs.script.TableData;

/** {@code :runs}. */
final class RunsCommand {
    private RunsCommand() {}

    static Command command() {
        return new Command(
                "runs",
                ":runs",
                "Lists the batch runs of this machine and the sessions that changed something, the newest first.",
                List.of(new Example(":runs", "runs")),
                RunsCommand::run);
    }

    private static final int SHOWN = 20;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private static LineOutcome run(Arguments arguments, Shell shell) {
        if (!arguments.rest().isEmpty()) {
            throw arguments.wrong();
        }
        List<Problem> unreadable = new ArrayList<>();
        List<PastRun> runs =
                new RunHistory(shell.settings().state(), Processes.REAL).last(SHOWN + 1, _ -> true, unreadable);
        unreadable.forEach(p -> shell.screen().note(p.toString()));
        if (runs.isEmpty()) {
            shell.screen().note("no runs yet: 'vzs run FILE.vzs' makes one");
            return LineOutcome.OK;
        }
        if (runs.size() > SHOWN) {
            shell.screen().note("the newest " + SHOWN + ":");
        }
        ZoneId zone = shell.settings().clock().getZone();
        shell.showing()
                .table(new TableData(
                        List.of("run", "begun", "script", "results", "journal"),
                        runs.stream().limit(SHOWN).map(r -> row(r, zone)).toList()));
        return LineOutcome.OK;
    }

    private static List<String> row(PastRun run, ZoneId zone) {
        return List.of(
                run.run(),
                begun(run, zone),
                run.script(),
                HistoryReport.outcome(run),
                run.journal().toString());
    }

    private static String begun(PastRun run, ZoneId zone) {
        try {
            return TIME.format(Instant.parse(run.started()).atZone(zone));
        } catch (DateTimeException e) {
            return ""; // A crash cut its first line.
        }
    }
}
