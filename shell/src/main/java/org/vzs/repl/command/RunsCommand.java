package org.vzs.repl.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.repl.LineOutcome;
import org.vzs.repl.Shell;
import org.vzs.repl.command.Command.Example;
import org.vzs.script.TableData;

/** {@code :runs}. */
final class RunsCommand {
    private RunsCommand() {}

    static Command command() {
        return new Command(
                "runs",
                ":runs",
                "Lists the batch runs of this machine, the newest first.",
                List.of(new Example(":runs", "runs")),
                RunsCommand::run);
    }

    private static final int SHOWN = 20;

    private static LineOutcome run(Arguments arguments, Shell shell) {
        Path folder = shell.settings().state().resolve("runs");
        if (!Files.isDirectory(folder)) {
            shell.screen().note("no runs yet: 'vzs run FILE.vzs' makes one");
            return LineOutcome.OK;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<List<String>> rows = files.filter(f -> f.toString().endsWith(".jsonl"))
                    .sorted(Comparator.comparing(RunsCommand::time).reversed())
                    .limit(SHOWN)
                    .map(f -> List.of(String.valueOf(f.getFileName()), time(f).toString(), f.toString()))
                    .toList();
            shell.screen().note(rows.size() + " runs");
            shell.show(new TableData(List.of("run", "ended", "journal"), rows));
            return LineOutcome.OK;
        } catch (IOException e) {
            throw new ProblemException(ExitCode.USAGE, Problem.of("runs.read", "cannot read " + folder + ": " + e));
        }
    }

    private static FileTime time(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
