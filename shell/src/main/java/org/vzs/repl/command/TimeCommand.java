package org.vzs.repl.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.vzs.estate.Durations;
import org.vzs.repl.LineOutcome;
import org.vzs.repl.Shell;
import org.vzs.repl.command.Command.Example;

/** {@code :time}. */
final class TimeCommand {
    private TimeCommand() {}

    static Command command() {
        return new Command(
                "time",
                ":time LINE",
                "Runs a line and says how long it took.",
                List.of(new Example(":time vms().length", "took")),
                TimeCommand::run);
    }

    private static LineOutcome run(Arguments arguments, Shell shell) {
        String line = arguments.needed();
        Instant begun = shell.settings().clock().instant();
        LineOutcome outcome = shell.run(line);
        Duration took = Duration.between(begun, shell.settings().clock().instant());
        shell.screen().note("took " + Durations.format(Duration.ofMillis(took.toMillis())));
        return outcome;
    }
}
