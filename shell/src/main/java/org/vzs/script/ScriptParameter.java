package org.vzs.script;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of a script, or a column of its CSV file.
 *
 * @param name its name
 * @param type its type
 * @param optional whether it may be left out
 * @param otherwise its value if it is left out, as text; null for none
 * @param text what it is for
 */
public record ScriptParameter(
        String name,
        ParameterType type,
        boolean optional,
        @Nullable String otherwise,
        String text) {}
