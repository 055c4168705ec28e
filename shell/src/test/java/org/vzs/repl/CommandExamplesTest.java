package org.vzs.repl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vzs.problem.ExitCode;
import org.vzs.repl.command.Command;
import org.vzs.repl.command.Commands;
import org.vzs.testing.ReplLab;

/** Every example that a command gives of itself runs on the lab and shows what it says. */
final class CommandExamplesTest {
    @TempDir
    Path folder;

    static List<String> names() {
        return Commands.standard().all().stream().map(Command::name).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void examplesOf(String name) throws IOException {
        Command command = Commands.standard().all().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
        Files.writeString(folder.resolve("hello.vzs"), "/** Says hello. */\nprint('hello');\n");
        try (ReplLab lab = new ReplLab(folder)) {
            lab.environment.put("EDITOR", "echo \"'edited'\" >");
            ReplLab.Piped piped = lab.pipe(
                    command.examples().stream().map(Command.Example::line).toArray(String[]::new));
            String all = piped.out() + piped.err() + (piped.code() == ExitCode.OK ? "left" : "");
            assertThat(piped.code()).as(all).isEqualTo(ExitCode.OK);
            command.examples().forEach(e -> assertThat(all).contains(e.shows()));
        }
    }

    @Test
    void thoseThatTheIssueNamesAreThere() {
        assertThat(names())
                .contains(
                        "help", "connect", "use", "tasks", "runs", "what-if", "history", "record", "load", "edit",
                        "time", "watch", "json", "csv", "less", "quit");
    }

    @Test
    void aCommandWithoutSummaryOrExamplesCannotBeMade() {
        Command.Action nothing = (arguments, shell) -> LineOutcome.OK;
        List<Command.Example> examples = List.of(new Command.Example(":x", "y"));
        assertThatThrownBy(() -> new Command("x", ":x", "", examples, nothing)).hasMessageContaining("summary");
        assertThatThrownBy(() -> new Command("x", ":x", "Does it.", List.of(), nothing))
                .hasMessageContaining("examples");
        assertThatThrownBy(() -> new Command("x", ":y", "Does it.", examples, nothing))
                .hasMessageContaining("usage");
    }
}
