package org.vzs.repl.command;

import java.nio.file.Path;
import java.util.List;
import org.vzs.repl.LineOutcome;
import org.vzs.repl.Shell;
import org.vzs.repl.command.Command.Example;

/** {@code :load}. */
final class LoadCommand {
    private LoadCommand() {}

    static Command command() {
        return new Command(
                "load",
                ":load FILE [NAME=VALUE…]",
                "Runs a script in this session; what it declares stays.",
                List.of(new Example(":load hello.vzs", "hello")),
                LoadCommand::run);
    }

    private static LineOutcome run(Arguments arguments, Shell shell) {
        arguments.needed();
        if (shell.recorder().isRecording()) {
            throw arguments.wrong("a script that is loaded cannot be part of a recording");
        }
        Path file = shell.settings().folder().resolve(arguments.words().getFirst());
        return shell.load(file, arguments.words().subList(1, arguments.words().size()));
    }
}
