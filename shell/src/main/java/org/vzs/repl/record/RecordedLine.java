package org.vzs.repl.record;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.vzs.problem.ExitCode;
import org.vzs.recording.Transcript.Exchange;

/**
 * A line that ran while a session was recorded.
 *
 * @param line the line; empty if it carried a secret
 * @param where the endpoints that the prompt showed
 * @param output what it showed, with line ends
 * @param said what was said to devices by command; nothing if the line carried a secret
 * @param exit what a process would have ended with
 * @param acted whether something was done, or would have been in a dry run
 * @param secret whether it carried a secret
 */
record RecordedLine(
        String line, String where, String output, List<Exchange> said, int exit, boolean acted, boolean secret) {
    RecordedLine {
        requireNonNull(line, "line is null");
        requireNonNull(where, "where is null");
        requireNonNull(output, "output is null");
        said = List.copyOf(said);
    }

    /** Whether it came to its end: a target that failed, or a task that runs on, is not a mistake of the line. */
    boolean isWhole() {
        return exit == ExitCode.OK.number()
                || exit == ExitCode.FAILED.number()
                || exit == ExitCode.STILL_RUNNING.number();
    }

    /** Whether the draft runs it. */
    boolean isInDraft() {
        return !secret && isWhole() && !line.isBlank();
    }
}
