package org.vzs.repl.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.repl.LineOutcome;
import org.vzs.repl.Shell;
import org.vzs.repl.command.Command.Example;
import org.vzs.repl.record.Recorder;

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
                if (shell.where().isNarrowed()) {
                    throw new ProblemException(
                            ExitCode.USAGE,
                            Problem.of(
                                            "record.narrowed",
                                            "':use' narrows this session, and a script would not know of it")
                                    .advise("say ':use all', and name endpoints in the lines, as in vms().on('vc')"));
                }
                shell.recorder().start(name);
                shell.screen().note("recording " + name + ": ':record stop' writes it down");
            }
            case "stop" -> {
                String as = shell.recorder().name();
                Recorder.Written written = shell.recorder().stop();
                shell.screen().note("wrote " + written.script());
                shell.screen().note("wrote " + written.transcript());
                shell.screen()
                        .note("run it with: vzs run" + (shell.settings().lab() ? " --lab " : " ")
                                + (written.needsYes() ? "--yes " : "") + as + ".vzs");
            }
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
