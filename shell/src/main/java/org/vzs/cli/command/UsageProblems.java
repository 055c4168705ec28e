package org.vzs.cli.command;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.ExitCode;
import org.vzs.problem.NearMiss;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.problem.Quoted;

/**
 * What is said of a command line that is wrong: the mistake and the way out, on two lines. Not the whole help: it would
 * push the mistake off the screen, and it would be the mail that cron sends.
 */
public final class UsageProblems {
    private UsageProblems() {}

    /**
     * A mistake in the words of a command.
     *
     * @param command the command
     * @param message the mistake, without a capital
     * @param near what was probably meant, a sentence, or null
     */
    public static ProblemException wrong(Command command, String message, @Nullable String near) {
        String help = command.name() + " --help shows what there is";
        return new ProblemException(
                ExitCode.USAGE, Problem.of("usage", message).advise(near == null ? help : near + " " + help));
    }

    public static ProblemException noOption(Command command, String word) {
        String option = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
        List<String> known = Stream.concat(command.options().stream().map(o -> "--" + o.name()), Stream.of("--help"))
                .toList();
        return wrong(command, "there is no option " + Quoted.of(option), NearMiss.advice(option, known));
    }

    static ProblemException noCommand(Command command, String word) {
        List<String> known = command.children().stream().map(Command::word).toList();
        return wrong(command, "there is no command " + Quoted.of(word), NearMiss.advice(word, known));
    }

    static ProblemException noPlace(Command command, String word) {
        return wrong(command, "there is no place for the argument " + Quoted.of(word), null);
    }
}
