package org.vzs.repl.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.jline.utils.AttributedString;
import org.vzs.repl.LineOutcome;
import org.vzs.repl.Shell;
import org.vzs.repl.command.Command.Example;

/** {@code :debug}. */
final class DebugCommand {
    private DebugCommand() {}

    static Command command() {
        return new Command(
                "debug",
                ":debug",
                "Shows the Java stack trace of the last error, for a bug report.",
                List.of(new Example(":debug", "no error")),
                DebugCommand::run);
    }

    private static LineOutcome run(Arguments arguments, Shell shell) {
        RuntimeException error = shell.lastError();
        if (error == null) {
            shell.screen().note("no error so far");
            return LineOutcome.OK;
        }
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        trace.toString().lines().map(AttributedString::new).forEach(shell.screen()::note);
        return LineOutcome.OK;
    }
}
