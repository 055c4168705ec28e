package org.vzs.run;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line of one run said.
 *
 * @param script the script's file
 * @param csv the CSV file; null if none was given
 * @param on the endpoints that the run is restricted to; empty for all
 * @param whatIf whether nothing may be changed
 * @param yes whether destructive verbs have their yes
 * @param json whether to print one JSON document
 * @param parallel how many actions may be under way at once
 * @param arguments the words for the script
 */
public record RunOptions(
        Path script,
        @Nullable Path csv,
        List<String> on,
        boolean whatIf,
        boolean yes,
        boolean json,
        int parallel,
        List<String> arguments) {
    public RunOptions {
        requireNonNull(script, "script is null");
        on = List.copyOf(on);
        arguments = List.copyOf(arguments);
    }
}
