package org.vzs.cli.command;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.Quoted;

/** The words that stood after a command's name, read by its options and operands. Immutable. */
public final class Invocation {
    private final Command command;
    private final Map<String, List<String>> options;
    private final List<String> operands;

    Invocation(Command command, Map<String, List<String>> options, List<String> operands) {
        this.command = Objects.requireNonNull(command);
        this.options = Map.copyOf(options);
        this.operands = List.copyOf(operands);
    }

    /** The command that was meant. */
    public Command command() {
        return command;
    }

    /** True if the option stood there. */
    public boolean has(String option) {
        return options.containsKey(option);
    }

    /** The option's value, or null if it did not stand there. */
    public @Nullable String value(String option) {
        List<String> values = values(option);
        return values.isEmpty() ? null : values.getFirst();
    }

    /** All values of the option in their order; empty if it did not stand there. */
    public List<String> values(String option) {
        return options.getOrDefault(option, List.of());
    }

    /**
     * The option's value as a whole number.
     *
     * @throws org.vzs.problem.ProblemException if it is none, or below the least
     */
    public int number(String option, int least, int otherwise) {
        String text = value(option);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw UsageProblems.wrong(
                    command, "--" + option + " takes a whole number, and " + Quoted.of(text) + " is none", null);
        }
        throw UsageProblems.wrong(command, "--" + option + " must be at least " + least, null);
    }

    /** The operand at the place, or null if there are fewer. */
    public @Nullable String operand(int place) {
        return place < operands.size() ? operands.get(place) : null;
    }

    /** The operands from the place on. */
    public List<String> operandsFrom(int place) {
        return operands.subList(Math.min(place, operands.size()), operands.size());
    }
}
