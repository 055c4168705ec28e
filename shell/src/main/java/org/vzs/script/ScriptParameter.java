package org.vzs.script;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a script, or a column of its CSV file.
 *
 * @param name its name
 * @param type its type
 * @param optional whether it may be left out
 * @param otherwise its value if it is left out, as text; null for none
 * @param text what it is for
 * @param choices the words that it may be; empty if it is of another type
 */
public record ScriptParameter(
        String name,
        ParameterType type,
        boolean optional,
        @Nullable String otherwise,
        String text,
        List<String> choices) {
    public ScriptParameter {
        choices = List.copyOf(choices);
    }

    /** One of any type but a choice. */
    public ScriptParameter(String name, ParameterType type, boolean optional, @Nullable String otherwise, String text) {
        this(name, type, optional, otherwise, text, List.of());
    }

    /** What a value looks like, for people. */
    public String form() {
        return choices.isEmpty() ? type.form() : "one of " + String.join(", ", choices);
    }

    /**
     * The value that a script gets for a text.
     *
     * @throws IllegalArgumentException if the text is none for this parameter
     */
    public Object parse(String given, Clock clock) {
        if (!choices.isEmpty() && !choices.contains(given)) {
            throw new IllegalArgumentException("'" + given + "' is not " + form());
        }
        return type.parse(given, clock);
    }
}
