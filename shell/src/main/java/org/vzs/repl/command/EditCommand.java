package org.vzs.repl.command;

import java.util.List;
import org.vzs.repl.Editor;
import org.vzs.repl.LineOutcome;
import org.vzs.repl.Shell;
import org.vzs.repl.command.Command.Example;

/** {@code :edit}. */
final class EditCommand {
    private EditCommand() {}

    static Command command() {
        return new Command(
                "edit",
                ":edit [FILE]",
                "Opens the last line, or a file, in your editor and runs what you saved.",
                List.of(new Example(":edit", "edited")),
                EditCommand::run);
    }

    private static LineOutcome run(Arguments arguments, Shell shell) {
        String text = Editor.edit(arguments.rest(), shell);
        if (text.isBlank()) {
            shell.screen().note("nothing to run");
            return LineOutcome.OK;
        }
        shell.screen().note(text.strip());
        return shell.run(text);
    }
}
