package org.vzs.driver.ontap;

import java.util.List;
import java.util.Set;

/**
 * The privilege level that a 7-Mode command is run at. A level is entered and left in the one line that runs the command:
 * nobody finds a session at a raised level, even where the command fails or the connection breaks. That {@code ;} goes on
 * after a failure, and that a level ends with its session, is an assumption from published scripts.
 */
final class Privilege {
    private static final Set<String> LEVELS = Set.of("advanced", "diag");

    private Privilege() {}

    /**
     * The line for a command. {@code priv set -q LEVEL COMMAND…} runs the command at that level.
     *
     * @throws IllegalArgumentException for a level without a command: it would be gone with its session
     */
    static String line(List<String> argv) {
        if (argv.size() < 2 || !argv.get(0).equals("priv") || !argv.get(1).equals("set")) {
            return FilerQuoting.line(argv);
        }
        int level = argv.size() > 2 && argv.get(2).equals("-q") ? 3 : 2;
        if (argv.size() <= level + 1 || !LEVELS.contains(argv.get(level))) {
            throw new IllegalArgumentException(
                    "a privilege level lasts for one command: priv set -q advanced|diag COMMAND...");
        }
        return at(argv.get(level), argv.subList(level + 1, argv.size()));
    }

    private static String at(String level, List<String> argv) {
        return "priv set -q " + level + "; " + FilerQuoting.line(argv) + "; priv set -q admin";
    }

    /** The command itself, without its level. */
    static List<String> command(List<String> argv) {
        if (argv.size() < 2 || !argv.get(0).equals("priv") || !argv.get(1).equals("set")) {
            return argv;
        }
        return argv.subList(Math.min(argv.size(), argv.get(2).equals("-q") ? 4 : 3), argv.size());
    }
}
