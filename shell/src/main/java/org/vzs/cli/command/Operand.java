package org.vzs.cli.command;

import java.util.Objects;

/**
 * A word of a command that is no option. Immutable.
 *
 * @param name what it is called in the help
 * @param count how many of it there may be; only the last operand of a command may have many
 * @param text what it means, one sentence
 */
public record Operand(String name, Count count, String text) {
    /** How many words. */
    public enum Count {
        /** One or none. */
        OPTIONAL,
        /** Exactly one. */
        ONE,
        /** Any number. */
        ANY,
        /** One or more. */
        SOME
    }

    /** Checks the parts. */
    public Operand {
        Objects.requireNonNull(count);
        Objects.requireNonNull(text);
        if (name.isEmpty()) {
            throw new IllegalArgumentException("an operand has a name");
        }
    }

    boolean many() {
        return count == Count.ANY || count == Count.SOME;
    }

    boolean required() {
        return count == Count.ONE || count == Count.SOME;
    }

    /** The operand as the help shows it. */
    String shown() {
        String words = many() ? name + "..." : name;
        return required() ? words : "[" + words + "]";
    }
}
