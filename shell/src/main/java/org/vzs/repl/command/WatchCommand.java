package org.vzs.repl.command;

import java.time.Duration;
import java.util.List;
import org.vzs.estate.Durations;
import org.vzs.problem.ExitCode;
import org.vzs.repl.LineOutcome;
import org.vzs.repl.Shell;
import org.vzs.repl.command.Command.Example;
import org.vzs.repl.render.Words;

/** {@code :watch}. */
final class WatchCommand {
    private WatchCommand() {}

    static Command command() {
        return new Command(
                "watch",
                ":watch [EVERY] [TIMESx] LINE",
                "Runs a line again and again, every 2s if not said otherwise, until Ctrl-C.",
                List.of(new Example(":watch 10ms 2x vms().length", "2 of 2")),
                WatchCommand::run);
    }

    private static LineOutcome run(Arguments arguments, Shell shell) {
        String line = arguments.needed();
        Duration every = Duration.ofSeconds(2);
        long times = Long.MAX_VALUE;
        String word = line.split("\\s+", 2)[0];
        if (word.matches("(\\d+(ms|s|m|h))+")) {
            try {
                every = Durations.parse(word);
            } catch (IllegalArgumentException e) {
                throw arguments.wrong(String.valueOf(e.getMessage()));
            }
            line = line.substring(word.length()).strip();
            word = line.split("\\s+", 2)[0];
        }
        if (word.matches("\\d{1,6}x")) {
            times = Long.parseLong(word.substring(0, word.length() - 1));
            line = line.substring(word.length()).strip();
        }
        if (line.isEmpty()) {
            throw arguments.wrong("say what to run");
        }
        for (long i = 1; i <= times; i++) {
            shell.screen().note(i + (times == Long.MAX_VALUE ? "" : " of " + times) + "  " + line, Words.FAINT);
            LineOutcome outcome = shell.run(line);
            if (!outcome.isOk()) {
                return outcome;
            }
            if (i < times && shell.isInterruptedWithin(every)) {
                return new LineOutcome(ExitCode.INTERRUPTED);
            }
        }
        return LineOutcome.OK;
    }
}
