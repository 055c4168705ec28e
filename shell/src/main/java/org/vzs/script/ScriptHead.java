package org.vzs.script;

import java.util.List;

/**
 * What a script says of itself in the JSDoc block at its beginning.
 *
 * @param summary the first paragraph; empty where there is no head
 * @param parameters the {@code @param} tags, in order
 * @param columns the {@code @csv} tags, in order; empty if the script says nothing of a CSV file
 * @param changes the {@code @changes} tags
 * @param examples the {@code @example} tags
 * @param sources the {@code @source} tags
 */
public record ScriptHead(
        String summary,
        List<ScriptParameter> parameters,
        List<ScriptParameter> columns,
        List<String> changes,
        List<String> examples,
        List<String> sources) {
    public ScriptHead {
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
        changes = List.copyOf(changes);
        examples = List.copyOf(examples);
        sources = List.copyOf(sources);
    }
}
