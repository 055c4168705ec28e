package org.vzs.recording;

import java.util.List;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.recording.Transcript.Exchange;

/** Answers out of a transcript, in its order, and refuses every command that differs. Thread-safe. */
public final class Replay {
    private final List<Exchange> exchanges;
    private int next;

    /** Begins at the first exchange. */
    public Replay(Transcript transcript) {
        this.exchanges = transcript.exchanges();
    }

    /**
     * The recorded answer.
     *
     * @throws ProblemException with exit code FAILED if another command is recorded here, or none any more
     */
    public synchronized Exchange answer(String endpoint, String command) {
        String said = endpoint + " $ " + command;
        if (next == exchanges.size()) {
            throw differs("a command after the end of the transcript: " + said);
        }
        Exchange expected = exchanges.get(next);
        if (!expected.endpoint().equals(endpoint) || !expected.command().equals(command)) {
            throw differs("command " + (next + 1) + " differs: recorded is " + expected.endpoint() + " $ "
                    + expected.command() + ", said was " + said);
        }
        next++;
        return expected;
    }

    /**
     * Ends the replay.
     *
     * @throws ProblemException with exit code FAILED if something recorded was never said
     */
    public synchronized void end() {
        if (next < exchanges.size()) {
            Exchange left = exchanges.get(next);
            throw differs((exchanges.size() - next) + " recorded commands were not said, the first: " + left.endpoint()
                    + " $ " + left.command());
        }
    }

    private static ProblemException differs(String message) {
        return new ProblemException(ExitCode.FAILED, Problem.of("transcript.differs", message));
    }
}
