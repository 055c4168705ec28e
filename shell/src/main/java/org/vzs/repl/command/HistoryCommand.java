package org.vzs.repl.command;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.vzs.repl.LineOutcome;
import org.vzs.repl.Shell;
import org.vzs.repl.command.Command.Example;
import org.vzs.repl.history.HistoryEntry;
import org.vzs.script.TableData;

/** {@code :history}. */
final class HistoryCommand {
    private HistoryCommand() {}

    static Command command() {
        return new Command(
                "history",
                ":history [TEXT]",
                "Lists the lines of all sessions, or those that hold a text.",
                List.of(new Example(":history", "line"), new Example(":history what-if", "line")),
                HistoryCommand::run);
    }

    private static final int SHOWN = 200;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private static LineOutcome run(Arguments arguments, Shell shell) {
        ZoneId zone = shell.settings().clock().getZone();
        List<HistoryEntry> found = shell.history().all().stream()
                .filter(e -> e.line().contains(arguments.rest()))
                .toList();
        List<List<String>> rows = found.stream()
                .skip(Math.max(0, found.size() - SHOWN))
                .map(e -> List.of(TIME.format(e.time().atZone(zone)), e.outcome(), e.line(), e.where()))
                .toList();
        shell.showing().table(new TableData(List.of("time", "outcome", "line", "where"), rows));
        return LineOutcome.OK;
    }
}
