package org.vzs.cli;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.vzs.cli.command.Command;
import org.vzs.cli.command.CommandHelp;
import org.vzs.docs.ReferenceFile;

/** {@code docs/reference/commands.md} says what {@code --help} says. */
final class CommandReferenceTest {
    @Test
    void theCommandsAreAsTheCodeSays() throws IOException {
        StringBuilder page = new StringBuilder("""
                # The command line

                <!-- Generated from the code: mvn test -Dtest='*Reference*Test' -Dvzs.docs=write -->

                What each command says with `--help`. What a run reads and writes is on a [page of its own](batch.md).
                """);
        for (Command command : all(VzsCommand.of(Console.ofProcess())).toList()) {
            page.append("\n## ").append(command.name()).append("\n\n```text\n");
            CommandHelp.lines(command)
                    .forEach(line -> page.append(line.stripTrailing()).append('\n'));
            page.append("```\n");
        }
        ReferenceFile.check("commands.md", page.toString());
    }

    private static Stream<Command> all(Command command) {
        return Stream.concat(Stream.of(command), command.children().stream().flatMap(CommandReferenceTest::all));
    }
}
