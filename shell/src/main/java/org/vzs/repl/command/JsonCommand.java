package org.vzs.repl.command;

import java.util.List;
import org.vzs.repl.LineOutcome;
import org.vzs.repl.Shell;
import org.vzs.repl.command.Command.Example;
import org.vzs.repl.render.Documents;

/** {@code :json}. */
final class JsonCommand {
    private JsonCommand() {}

    static Command command() {
        return new Command(
                "json",
                ":json [FILE]",
                "Shows the last result as JSON, or writes it to a file.",
                List.of(new Example("vms('MyVM1')", "MyVM1"), new Example(":json", "\"name\"")),
                JsonCommand::run);
    }

    private static LineOutcome run(Arguments arguments, Shell shell) {
        shell.showing().document(arguments.rest(), Documents.json(shell.lastResult()));
        return LineOutcome.OK;
    }
}
