package org.vzs.cli.command;

import java.util.List;
import java.util.function.Consumer;
import org.vzs.problem.ExitCode;

/** Finds the command that a command line means, and runs it. */
public final class Commands {
    private Commands() {}

    /**
     * Runs a command line.
     *
     * @param root the command that holds all others
     * @param say takes the lines of a help
     * @param words the process arguments
     * @return the exit code
     * @throws org.vzs.problem.ProblemException for a wrong command line, and what the action throws
     */
    public static int run(Command root, Consumer<String> say, List<String> words) {
        Command command = root;
        int at = 0;
        while (at < words.size() && !command.children().isEmpty()) {
            String word = words.get(at);
            if (word.startsWith("-")) {
                break;
            }
            Command holder = command;
            command = holder.child(word).orElseThrow(() -> UsageProblems.noCommand(holder, word));
            at++;
        }
        Invocation invocation = CommandReader.read(command, words.subList(at, words.size()));
        Action action = command.action();
        if (invocation.has("help") && !command.ownHelp()) {
            CommandHelp.lines(command).forEach(say);
            return ExitCode.OK.number();
        }
        if (action == null) {
            throw UsageProblems.wrong(command, "which command?", null);
        }
        return action.run(invocation);
    }
}
