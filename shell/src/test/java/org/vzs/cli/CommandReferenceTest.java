package org.vzs.cli;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vzs.docs.ReferenceFile;
import picocli.CommandLine;

/** {@code docs/reference/commands.md} says what {@code --help} says. */
final class CommandReferenceTest {
    @Test
    void theCommandsAreAsTheCodeSays() throws IOException {
        StringBuilder page = new StringBuilder("""
                # The command line

                <!-- Generated from the code: mvn test -Dtest='*Reference*Test' -Dvzs.docs=write -->

                What each command says with `--help`. What a run reads and writes is on a [page of its own](batch.md).
                """);
        CommandLine vzs = VzsCommand.withSubcommands(new CommandLine(new VzsCommand(Console.ofProcess())))
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(80);
        for (CommandLine command : withSubcommands(vzs)) {
            page.append("\n## ").append(command.getCommandSpec().qualifiedName(" "));
            page.append("\n\n```text\n");
            command.getUsageMessage(CommandLine.Help.Ansi.OFF)
                    .lines()
                    .forEach(line -> page.append(line.stripTrailing()).append('\n'));
            page.append("```\n");
        }
        ReferenceFile.check("commands.md", page.toString());
    }

    private static Set<CommandLine> withSubcommands(CommandLine command) {
        Set<CommandLine> all = new LinkedHashSet<>(List.of(command));
        command.getSubcommands().values().forEach(c -> all.addAll(withSubcommands(c)));
        return all;
    }
}
