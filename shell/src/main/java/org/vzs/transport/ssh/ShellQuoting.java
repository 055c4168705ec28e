package org.vzs.transport.ssh;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns an argv list into the one command line that SSH carries, for a POSIX shell at the other end. This is the only
 * place where a remote command line is put together: a value can never become syntax.
 */
public final class ShellQuoting {
    /** Words that a shell reads as grammar when they stand first; quoted, they are looked up as programs. */
    private static final Set<String> RESERVED = Set.of(
            "if",
            "then",
            "else",
            "elif",
            "fi",
            "for",
            "in",
            "do",
            "done",
            "while",
            "until",
            "case",
            "esac",
            "function",
            "select",
            "time",
            "coproc");

    private ShellQuoting() {}

    /**
     * The command line that makes a shell run exactly {@code argv}.
     *
     * @param argv program and arguments, at least one
     * @throws IllegalArgumentException if it is empty, or an argument holds NUL or half a surrogate pair: neither can be
     *     passed to a program
     */
    public static String commandLine(List<String> argv) {
        if (argv.isEmpty()) {
            throw new IllegalArgumentException("argv is empty");
        }
        String program = argv.getFirst();
        boolean bare = isPlain(program) && program.indexOf('=') < 0 && !RESERVED.contains(program);
        String rest = argv.stream().skip(1).map(ShellQuoting::quote).collect(Collectors.joining(" "));
        return (bare ? program : inQuotes(program)) + (rest.isEmpty() ? "" : " " + rest);
    }

    /**
     * One argument as a shell word. Plain words stay as they are, so that recordings read as typed.
     *
     * @throws IllegalArgumentException as {@link #commandLine} does
     */
    public static String quote(String argument) {
        return isPlain(argument) ? argument : inQuotes(argument);
    }

    private static String inQuotes(String s) {
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == 0) {
                throw new IllegalArgumentException("an argument holds NUL at index " + i);
            }
            boolean pair =
                    Character.isHighSurrogate(c) && i + 1 < s.length() && Character.isLowSurrogate(s.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new IllegalArgumentException("an argument holds half a surrogate pair at index " + i);
            }
        }
        return "'" + s.replace("'", "'\\''") + "'";
    }

    private static boolean isPlain(String s) {
        return !s.isEmpty()
                && s.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "_@%+=:,./-".indexOf(c) >= 0));
    }
}
