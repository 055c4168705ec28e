package org.vzs.driver.ontap;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.remote.PagerPrompts;

/**
 * One line for the command line of a cluster, and what comes back. {@code set -privilege LEVEL COMMAND…} runs the command at
 * that level: the level is entered and left in the one line, as with 7-Mode.
 */
final class ClusterLine {
    private static final String PREFIX = "set -confirmations off -rows 0";
    private static final List<String> LEVELS = List.of("advanced", "diagnostic", "diag");

    /** Greetings at a login, and what is meant for a person at a terminal. */
    private static final Pattern NOISE =
            Pattern.compile("(?i)^(?:Last login time: .*|Unsuccessful login attempts since last"
                    + " login: .*|Your privilege has changed since last login\\.|This is your first recorded login\\."
                    + "|\\x07)$");

    private static final Pattern ERROR = Pattern.compile("(?im)^\\s*(Error: .*)$");

    private ClusterLine() {}

    /**
     * The line.
     *
     * @throws IllegalArgumentException for a level without a command, and for a word that cannot be passed
     */
    static String of(List<String> argv) {
        int level = level(argv);
        if (level == 0) {
            return PREFIX + "; " + FilerQuoting.line(argv);
        }
        if (argv.size() < level + 2
                || !LEVELS.contains(argv.get(level))
                || argv.get(level + 1).startsWith("-")) {
            throw new IllegalArgumentException(
                    "a privilege level lasts for one command: set -privilege advanced|diagnostic COMMAND...");
        }
        return PREFIX + " -privilege " + argv.get(level) + "; "
                + FilerQuoting.line(argv.subList(level + 1, argv.size())) + "; set -privilege admin";
    }

    /** Where the level stands; 0 if none is set. {@code set diag} and {@code set -priv diag} are ways to say it too. */
    private static int level(List<String> argv) {
        if (argv.size() < 2 || !argv.get(0).equals("set")) {
            return 0;
        }
        String word = argv.get(1);
        return !word.startsWith("-") ? 1 : word.length() > 1 && "-privilege".startsWith(word) ? 2 : 0;
    }

    /** The line for a listing that is read by a program: with a separator, and sizes in bytes. */
    static String listing(List<String> argv) {
        return PREFIX + " -units B -showseparator \"" + ListReader.SEPARATOR + "\"; " + FilerQuoting.line(argv);
    }

    /** The answer without greetings, pager prompts and blank lines around it. */
    static String clean(String answer) {
        StringBuilder clean = new StringBuilder();
        PagerPrompts.remove(answer)
                .lines()
                .filter(l -> !NOISE.matcher(l.strip()).matches())
                .forEach(l -> clean.append(l).append('\n'));
        return clean.toString().replaceFirst("^\\n+", "").replaceFirst("\\n{2,}$", "\n");
    }

    /** The line that says what went wrong; null if nothing did. */
    static @Nullable String failure(String answer) {
        var error = ERROR.matcher(answer);
        return error.find() ? error.group(1).strip() : null;
    }
}
