package org.vzs.repl.command;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.ExitCode;
import org.vzs.problem.NearMiss;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.repl.LineOutcome;
import org.vzs.repl.Shell;

/** The commands by name. Immutable. */
public final class Commands {
    private static final Map<String, String> BARE = Map.of("help", "help", "?", "help", "exit", "quit", "quit", "quit");
    private static final Set<String> TAKES_WORDS = Set.of("help", "?");

    private final Map<String, Command> byName = new LinkedHashMap<>();

    /** @param commands in the order that help lists them */
    public Commands(List<Command> commands) {
        for (Command command : commands) {
            if (byName.put(command.name(), command) != null) {
                throw new IllegalArgumentException("two commands are named " + command.name());
            }
        }
    }

    /** All that the prompt has. */
    public static Commands standard() {
        return new Commands(List.of(
                HelpCommand.command(),
                ConnectCommand.command(),
                UseCommand.command(),
                TasksCommand.command(),
                RunsCommand.command(),
                WhatIfCommand.command(),
                HistoryCommand.command(),
                RecordCommand.command(),
                LoadCommand.command(),
                CopyCommand.command(),
                EditCommand.command(),
                TimeCommand.command(),
                WatchCommand.command(),
                JsonCommand.command(),
                CsvCommand.command(),
                LessCommand.command(),
                DebugCommand.command(),
                QuitCommand.command()));
    }

    /** All of them. */
    public Collection<Command> all() {
        return byName.values();
    }

    /** Whether a line is for a command and not for JavaScript. */
    public static boolean isCommand(String line) {
        String text = line.strip();
        String[] words = text.split("\\s+", 2);
        return text.startsWith(":")
                || (BARE.containsKey(words[0])
                        && (words.length == 1
                                || (TAKES_WORDS.contains(words[0]) && Character.isLetter(words[1].charAt(0)))));
    }

    /**
     * Runs a line.
     *
     * @throws ProblemException if there is no such command, or it cannot be done
     */
    public LineOutcome run(String line, Shell shell) {
        String text = line.strip();
        String[] parts =
                (text.startsWith(":") ? text.substring(1) : text).strip().split("\\s+", 2);
        String name = text.startsWith(":") ? parts[0] : BARE.getOrDefault(parts[0], parts[0]);
        Command command = byName.get(name);
        if (command == null) {
            @Nullable
            String near = NearMiss.advice(
                    ":" + name, byName.keySet().stream().map(n -> ":" + n).toList());
            throw new ProblemException(
                    ExitCode.USAGE,
                    Problem.of("command.unknown", "there is no command ':" + name + "'")
                            .advise(near == null ? "':help' lists them" : near));
        }
        return command.action().run(new Arguments(command.usage(), parts.length < 2 ? "" : parts[1]), shell);
    }
}
