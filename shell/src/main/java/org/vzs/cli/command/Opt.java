package org.vzs.cli.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An option of a command, as {@code --name}. Immutable.
 *
 * @param name the name without its hyphens
 * @param letter the one-letter form without its hyphen, or null
 * @param kind how often it may stand, and what follows it
 * @param value what the value is called in the help; empty for a flag
 * @param text what it means, one sentence
 */
public record Opt(String name, @Nullable String letter, Kind kind, String value, String text) {
    /** How often an option may stand, and what follows it. */
    public enum Kind {
        /** Once, without a value. */
        FLAG,
        /** Once, with a value. */
        VALUE,
        /** Any number of times, with a value each time. */
        REPEATED,
        /** Any number of times, each time with values that commas separate. */
        LIST
    }

    /** Checks the parts. */
    public Opt {
        Objects.requireNonNull(text);
        if (name.isEmpty() || (kind == Kind.FLAG) != value.isEmpty()) {
            throw new IllegalArgumentException("a flag has no value, another option has one: " + name);
        }
    }

    /** The option as the help shows it. */
    String shown() {
        return switch (kind) {
            case FLAG -> "--" + name;
            case VALUE, REPEATED -> "--" + name + "=" + value;
            case LIST -> "--" + name + "=" + value + "[," + value + "...]";
        };
    }

    /** True if it may stand more than once. */
    boolean many() {
        return kind == Kind.REPEATED || kind == Kind.LIST;
    }
}
