package org.vzs.repl.command;

import java.util.List;
import org.vzs.repl.LineOutcome;
import org.vzs.repl.Shell;
import org.vzs.repl.command.Command.Example;

/** {@code :quit}. */
final class QuitCommand {
    private QuitCommand() {}

    static Command command() {
        return new Command(
                "quit",
                ":quit",
                "Leaves; tasks that run on the servers go on.",
                List.of(new Example(":quit", "left")),
                QuitCommand::run);
    }

    private static LineOutcome run(Arguments arguments, Shell shell) {
        if (!arguments.rest().isEmpty()) {
            throw arguments.wrong();
        }
        shell.leave();
        return LineOutcome.OK;
    }
}
