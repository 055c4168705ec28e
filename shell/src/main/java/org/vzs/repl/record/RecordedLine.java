package org.vzs.repl.record;

import static java.util.Objects.requireNonNull;

/**
 * A line that ran while a session was recorded.
 *
 * @param line the line; empty if it carried a secret
 * @param where the endpoints that the prompt showed
 * @param output what it showed, with line ends
 * @param exit what a process would have ended with
 * @param secret whether it carried a secret
 */
public record RecordedLine(String line, String where, String output, int exit, boolean secret) {
    public RecordedLine {
        requireNonNull(line, "line is null");
        requireNonNull(where, "where is null");
        requireNonNull(output, "output is null");
    }
}
