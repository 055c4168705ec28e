package org.vzs.run.history;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One run as its journal tells it.
 *
 * @param run its name
 * @param state how far it came
 * @param script the script; empty where the journal's first line is lost
 * @param arguments the words for the script
 * @param csv the CSV file; null if there was none
 * @param on the endpoints that it was restricted to
 * @param user who ran it
 * @param started when it began, ISO 8601 in UTC; empty where the journal's first line is lost
 * @param ended when it ended; empty if it has not, or died
 * @param exitCode its exit code; null if it has not ended, or died
 * @param summary how many results had each outcome, by the keys of the JSON document; of a run that has not ended, so far
 * @param actions what was done, in the order of the ends, and behind it what was begun and has no end
 * @param damaged how many lines of the journal cannot be read
 * @param journal the file
 * @param retry the retry file; null if there is none
 */
public record PastRun(
        String run,
        State state,
        String script,
        List<String> arguments,
        @Nullable String csv,
        List<String> on,
        String user,
        String started,
        String ended,
        @Nullable Integer exitCode,
        Map<String, Long> summary,
        List<PastAction> actions,
        int damaged,
        Path journal,
        @Nullable Path retry) {
    /** How far a run came. */
    public enum State {
        /** It came to its end, whichever. */
        ENDED,
        /** Its process is there. */
        RUNNING,
        /** Its process is gone, and it wrote no end: killed, or the machine went down. */
        DIED
    }

    public PastRun {
        requireNonNull(run, "run is null");
        requireNonNull(state, "state is null");
        requireNonNull(journal, "journal is null");
        arguments = List.copyOf(arguments);
        on = List.copyOf(on);
        summary = Map.copyOf(summary);
        actions = List.copyOf(actions);
    }

    /** The actions that were begun and have no end in the journal. */
    public List<PastAction> open() {
        return actions.stream().filter(a -> !a.hasEnded()).toList();
    }
}
