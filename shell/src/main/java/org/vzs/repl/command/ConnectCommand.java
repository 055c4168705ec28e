package org.vzs.repl.command;

import java.util.ArrayList;
import java.util.List;
import org.vzs.driver.About;
import org.vzs.problem.ExitCode;
import org.vzs.problem.ProblemException;
import org.vzs.repl.LineOutcome;
import org.vzs.repl.Shell;
import org.vzs.repl.command.Command.Example;
import org.vzs.script.TableData;

/** {@code :connect}. */
final class ConnectCommand {
    private ConnectCommand() {}

    static Command command() {
        return new Command(
                "connect",
                ":connect [ENDPOINT…]",
                "Logs in to endpoints, by default to all, and says what answers.",
                List.of(new Example(":connect", "vCenter"), new Example(":connect vc", "vCenter")),
                ConnectCommand::run);
    }

    private static LineOutcome run(Arguments arguments, Shell shell) {
        List<String> names = arguments.words().isEmpty() ? shell.settings().names() : arguments.words();
        names.forEach(name -> UseCommand.known(name, shell.settings().names()));
        List<List<String>> rows = new ArrayList<>();
        ExitCode worst = ExitCode.OK;
        for (String name : names) {
            try {
                About about = shell.session().estate().about(name);
                rows.add(List.of(name, "answers", about.kind(), about.version(), about.product()));
            } catch (ProblemException e) {
                worst = e.exitCode();
                rows.add(List.of(name, e.problems().getFirst().message(), "", "", ""));
            }
        }
        shell.showing().table(new TableData(List.of("endpoint", "state", "kind", "version", "product"), rows));
        return new LineOutcome(worst);
    }
}
