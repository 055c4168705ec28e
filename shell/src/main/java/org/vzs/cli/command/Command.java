package org.vzs.cli.command;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One command of {@code vzs}, which has commands below it, or an action, or both. Immutable. Built by {@link
 * CommandBuilder}; nothing is read by reflection, because that would be a third of the time of a start (ADR 0012).
 *
 * @param name all its words, as in {@code vzs lab fault}
 * @param about what it does: the first line is a sentence for the list of commands, the rest follows in its own help
 * @param options its options, apart from {@code --help}, which every command has
 * @param operands its words that are no options, in their order
 * @param children the commands below it
 * @param footer lines that end its help, printed as they are
 * @param ownHelp true if its action answers {@code --help} by itself
 * @param others true if options that are not its own are operands, for its action to judge
 * @param action what it does; null where one of the commands below must be named
 */
public record Command(
        String name,
        List<String> about,
        List<Opt> options,
        List<Operand> operands,
        List<Command> children,
        List<String> footer,
        boolean ownHelp,
        boolean others,
        @Nullable Action action) {
    /** Copies the lists and checks that the command can be run at all. */
    public Command {
        about = List.copyOf(about);
        options = List.copyOf(options);
        operands = List.copyOf(operands);
        children = List.copyOf(children);
        footer = List.copyOf(footer);
        Objects.requireNonNull(name);
        if (about.isEmpty()) {
            throw new IllegalArgumentException(name + " says nothing of itself");
        }
        if (action == null && children.isEmpty()) {
            throw new IllegalArgumentException(name + " does nothing");
        }
        if (!operands.isEmpty() && !children.isEmpty()) {
            throw new IllegalArgumentException(name + ": an operand would hide the commands below it");
        }
    }

    /** The last word of its name. */
    public String word() {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    Optional<Command> child(String word) {
        return children.stream().filter(c -> c.word().equals(word)).findFirst();
    }
}
