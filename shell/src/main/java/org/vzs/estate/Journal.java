package org.vzs.estate;

import java.time.Instant;
import java.util.Map;
import org.vzs.driver.Outcome;
import org.vzs.problem.ExitCode;

/**
 * Where every action is written down before and after it is done. Thread-safe. If {@link #begin} throws, the action is
 * not done.
 */
public interface Journal {
    /**
     * Writes down that an action is about to be done.
     *
     * @throws java.io.UncheckedIOException if it could not be written; the caller must not go on with the action
     */
    void begin(String endpoint, String id, String target, String action, Instant when);

    /**
     * Writes down how it ended.
     *
     * @throws java.io.UncheckedIOException if it could not be written; the caller begins nothing new
     */
    void end(Result result);

    /**
     * Writes down that the run is over. Nothing new is begun after it. Does not throw: whatever was to be done has been.
     *
     * @param exitCode what the run stands for
     * @param counts how many results had each outcome
     */
    void finish(ExitCode exitCode, Map<Outcome, Long> counts);

    /** A journal that keeps nothing, for dry runs. */
    Journal NONE = new Journal() {
        @Override
        public void begin(String endpoint, String id, String target, String action, Instant when) {}

        @Override
        public void end(Result result) {}

        @Override
        public void finish(ExitCode exitCode, Map<Outcome, Long> counts) {}
    };
}
