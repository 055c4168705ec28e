package org.vzs.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.ExitCode;
import org.vzs.problem.NearMiss;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.problem.Quoted;
import org.vzs.run.Output;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What is said of a command line that is wrong: the mistake and the way out, on two lines. Not the whole help: it would
 * push the mistake off the screen, and it would be the mail that cron sends.
 */
final class UsageErrors {
    private UsageErrors() {}

    /** Says it and gives the exit code. */
    static int say(Output output, ParameterException e) {
        CommandSpec command = e.getCommandLine().getCommandSpec();
        Problem problem = e instanceof UnmatchedArgumentException unmatched
                        && !unmatched.getUnmatched().isEmpty()
                ? unknown(command, unmatched.getUnmatched().getFirst())
                : help(command, decapitalized(String.valueOf(e.getMessage())), null);
        output.problems(new ProblemException(ExitCode.USAGE, problem));
        return ExitCode.USAGE.number();
    }

    private static Problem unknown(CommandSpec command, String word) {
        if (word.startsWith("-") && word.length() > 1) {
            return help(
                    command,
                    "there is no option " + Quoted.of(word),
                    NearMiss.advice(word, command.optionsMap().keySet()));
        }
        if (command.subcommands().isEmpty()) {
            return help(command, "there is no place for the argument " + Quoted.of(word), null);
        }
        List<String> known = List.copyOf(command.subcommands().keySet());
        return help(command, "there is no command " + Quoted.of(word), NearMiss.advice(word, known));
    }

    private static Problem help(CommandSpec command, String message, @Nullable String near) {
        String help = command.qualifiedName() + " --help shows what there is";
        return Problem.of("usage", message).advise(near == null ? help : near + " " + help);
    }

    private static String decapitalized(String message) {
        return message.isEmpty() ? message : message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    }
}
