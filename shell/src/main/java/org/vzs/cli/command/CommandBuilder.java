package org.vzs.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Command}. Not thread-safe. */
public final class CommandBuilder {
    private final String name;
    private final List<String> about;
    private final List<Opt> options = new ArrayList<>();
    private final List<Operand> operands = new ArrayList<>();
    private final List<Command> children = new ArrayList<>();
    private final List<String> footer = new ArrayList<>();
    private boolean ownHelp;
    private boolean others;
    private @Nullable Action action;

    /**
     * Begins a command.
     *
     * @param name all its words
     * @param about what it does, a sentence, and after it further lines for its own help
     */
    public CommandBuilder(String name, String... about) {
        this.name = name;
        this.about = List.of(about);
    }

    /** An option without a value. */
    public CommandBuilder flag(String option, String text) {
        return add(new Opt(option, null, Opt.Kind.FLAG, "", text));
    }

    /** An option without a value that has a short form. */
    public CommandBuilder flag(String letter, String option, String text) {
        return add(new Opt(option, letter, Opt.Kind.FLAG, "", text));
    }

    /** An option with a value. */
    public CommandBuilder value(String option, String value, String text) {
        return add(new Opt(option, null, Opt.Kind.VALUE, value, text));
    }

    /** An option that may stand several times. */
    public CommandBuilder repeated(String option, String value, String text) {
        return add(new Opt(option, null, Opt.Kind.REPEATED, value, text));
    }

    /** An option with values that commas separate. */
    public CommandBuilder list(String option, String value, String text) {
        return add(new Opt(option, null, Opt.Kind.LIST, value, text));
    }

    /** A word that is no option. */
    public CommandBuilder operand(String operand, Operand.Count count, String text) {
        operands.add(new Operand(operand, count, text));
        return this;
    }

    /** Commands below this one. */
    public CommandBuilder children(Command... commands) {
        children.addAll(List.of(commands));
        return this;
    }

    /** Lines that end the help. */
    public CommandBuilder footer(String... lines) {
        footer.addAll(List.of(lines));
        return this;
    }

    /** The action answers {@code --help} by itself. */
    public CommandBuilder ownHelp() {
        ownHelp = true;
        return this;
    }

    /** Options that are not its own are operands, for its action to judge. */
    public CommandBuilder others() {
        others = true;
        return this;
    }

    private CommandBuilder add(Opt option) {
        options.add(option);
        return this;
    }

    /** Ends the command with what it does. */
    public Command does(Action what) {
        action = what;
        return build();
    }

    /** Ends a command that only holds others. */
    public Command build() {
        return new Command(name, about, options, operands, children, footer, ownHelp, others, action);
    }
}
