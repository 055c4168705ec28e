package org.vzs.repl.command;

import java.util.List;
import org.vzs.repl.LineOutcome;
import org.vzs.repl.Shell;
import org.vzs.repl.command.Command.Example;
import org.vzs.repl.render.Renderer;
import org.vzs.repl.render.Screen;

/** {@code :less}. */
final class LessCommand {
    private LessCommand() {}

    static Command command() {
        return new Command(
                "less",
                ":less",
                "Shows the last result whole, page by page, with search.",
                List.of(new Example("vms('MyVM1')", "MyVM1"), new Example(":less", "MyVM1")),
                LessCommand::run);
    }

    private static LineOutcome run(Arguments arguments, Shell shell) {
        if (!arguments.rest().isEmpty()) {
            throw arguments.wrong();
        }
        shell.pager().page(new Renderer(Screen.UNBOUNDED, shell.screen().glyphs()).lines(shell.lastResult()));
        return LineOutcome.OK;
    }
}
