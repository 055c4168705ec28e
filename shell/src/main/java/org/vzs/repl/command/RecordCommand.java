package org.vzs.repl.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.repl.LineOutcome;
import org.vzs.repl.Shell;
import org.vzs.repl.command.Command.Example;

/** {@code :record}. */
final class RecordCommand {
    private RecordCommand() {}

    static Command command() {
        return new Command(
                "record",
                ":record start NAME | stop | status",
                "Writes what you do down as a draft runbook, NAME.vzs, and its transcript.",
                List.of(
                        new Example(":record start tidy-up", "recording"),
                        new Example("vms('MyVM1').start()", "MyVM1"),
                        new Example(":record stop", "tidy-up.vzs")),
                RecordCommand::run);
    }

    private static LineOutcome run(Arguments arguments, Shell shell) {
        switch (String.valueOf(arguments.word(0))) {
            case "start" -> {
                @Nullable String name = arguments.word(1);
                if (name == null || arguments.words().size() != 2) {
                    throw arguments.wrong();
                }
                shell.recorder().start(name);
                shell.screen().note("recording " + name + ": ':record stop' writes it down");
            }
            case "stop" ->
                shell.recorder().stop().forEach(file -> shell.screen().note("wrote " + file));
            case "status", "null" ->
                shell.screen()
                        .note(
                                shell.recorder().isRecording()
                                        ? "recording " + shell.recorder().name() + ", "
                                                + shell.recorder().size() + " so far"
                                        : "not recording");
            default -> throw arguments.wrong();
        }
        return LineOutcome.OK;
    }
}
