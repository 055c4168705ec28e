package org.vzs.repl.command;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.ExitCode;
import org.vzs.problem.NearMiss;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.repl.LineOutcome;
import org.vzs.repl.Shell;
import org.vzs.repl.command.Command.Example;

/** {@code :use}. */
final class UseCommand {
    private UseCommand() {}

    static Command command() {
        return new Command(
                "use",
                ":use ENDPOINT…|all",
                "Narrows everything that follows to some endpoints.",
                List.of(new Example(":use vc", "using vc"), new Example(":use all", "using all")),
                UseCommand::run);
    }

    private static LineOutcome run(Arguments arguments, Shell shell) {
        Set<String> names = new LinkedHashSet<>(arguments.words());
        if (names.isEmpty()) {
            throw arguments.wrong("name the endpoints, or all");
        }
        if (shell.recorder().isRecording()) {
            throw arguments.wrong("a script would not know of it: name endpoints in the lines while you record");
        }
        if (names.equals(Set.of("all"))) {
            names = Set.of();
        }
        names.forEach(name -> known(name, shell.settings().names()));
        shell.where().use(names);
        shell.screen().note("using " + (names.isEmpty() ? "all endpoints" : String.join(", ", names)));
        return LineOutcome.OK;
    }

    /** Refuses a name that no endpoint has. */
    static void known(String name, List<String> names) {
        if (!names.contains(name)) {
            @Nullable String near = NearMiss.advice(name, names);
            throw new ProblemException(
                    ExitCode.USAGE,
                    Problem.of("endpoint.not-found", "there is no endpoint named '" + name + "'")
                            .advise(near == null ? "known: " + String.join(", ", names) : near));
        }
    }
}
