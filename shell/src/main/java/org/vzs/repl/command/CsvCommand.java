package org.vzs.repl.command;

import java.util.List;
import org.vzs.repl.LineOutcome;
import org.vzs.repl.Shell;
import org.vzs.repl.command.Command.Example;
import org.vzs.repl.render.Documents;

/** {@code :csv}. */
final class CsvCommand {
    private CsvCommand() {}

    static Command command() {
        return new Command(
                "csv",
                ":csv [FILE]",
                "Shows the last result as CSV, or writes it to a file.",
                List.of(new Example("vms('MyVM1')", "MyVM1"), new Example(":csv", "name,powerState")),
                CsvCommand::run);
    }

    private static LineOutcome run(Arguments arguments, Shell shell) {
        shell.showing().document(arguments.rest(), Documents.csv(shell.lastResult()));
        return LineOutcome.OK;
    }
}
