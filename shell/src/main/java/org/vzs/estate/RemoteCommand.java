package org.vzs.estate;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A program with its arguments, to be run on an endpoint. Immutable. */
public final class RemoteCommand {
    private final List<String> argv;
    private final byte @Nullable [] stdin;
    private final List<Integer> expected;
    private final boolean destructive;

    private RemoteCommand(List<String> argv, byte @Nullable [] stdin, List<Integer> expected, boolean destructive) {
        this.argv = List.copyOf(argv);
        this.stdin = stdin;
        this.expected = List.copyOf(expected);
        this.destructive = destructive;
        if (argv.isEmpty()) {
            throw new IllegalArgumentException("argv is empty");
        }
    }

    /** A program that reads nothing and is expected to end with status 0. */
    public static RemoteCommand of(List<String> argv) {
        return new RemoteCommand(argv, null, List.of(0), false);
    }

    static RemoteCommand of(String... argv) {
        return of(List.of(argv));
    }

    /** The same with an input. */
    public RemoteCommand reading(byte[] input) {
        return new RemoteCommand(argv, input.clone(), expected, destructive);
    }

    /** The same with these exit statuses as no failure. */
    public RemoteCommand expecting(List<Integer> statuses) {
        return new RemoteCommand(argv, stdin, statuses, destructive);
    }

    /** The same, to be run only after a yes. */
    public RemoteCommand needingYes() {
        return new RemoteCommand(argv, stdin, expected, true);
    }

    List<String> argv() {
        return argv;
    }

    byte @Nullable [] stdin() {
        return stdin;
    }

    /** The exit statuses that are no failure. */
    public List<Integer> expected() {
        return expected;
    }

    boolean destructive() {
        return destructive;
    }

    /** The command as results show it: as a person would type it. */
    public String line() {
        return argv.stream().map(RemoteCommand::word).collect(Collectors.joining(" "));
    }

    private static String word(String argument) {
        return argument.matches("[A-Za-z0-9_@%+=:,./-]+") ? argument : "'" + argument.replace("'", "'\\''") + "'";
    }
}
