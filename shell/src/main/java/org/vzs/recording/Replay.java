package org.vzs.recording;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.recording.Transcript.Exchange;

/**
 * Answers out of a transcript, in its order, and refuses every command that differs. Where endpoints were asked side by side,
 * the order holds for each of them, and not between them. Thread-safe.
 */
public final class Replay {
    private final List<Exchange> exchanges;
    private final String file;
    private final List<Integer> lines;
    private final boolean sideBySide;
    private final BitSet answered = new BitSet();
    private @Nullable ProblemException difference;

    /** Begins at the first exchange. */
    public Replay(Transcript transcript) {
        this(transcript, "", List.of(), false);
    }

    /**
     * The same, for errors that say where in a file.
     *
     * @param file its name
     * @param lines the line of each command in it
     * @param sideBySide whether endpoints were asked side by side
     */
    public Replay(Transcript transcript, String file, List<Integer> lines, boolean sideBySide) {
        this.exchanges = transcript.exchanges();
        this.file = file;
        this.lines = List.copyOf(lines);
        this.sideBySide = sideBySide;
    }

    /** Whether a command of that program is recorded of the endpoint. */
    public boolean speaks(String endpoint, String program) {
        return exchanges.stream()
                .anyMatch(e -> e.endpoint().equals(endpoint) && e.command().startsWith(program + " "));
    }

    /** Whether a request to that part of an HTTP API is recorded of the endpoint. */
    public boolean requests(String endpoint, String path) {
        return exchanges.stream()
                .filter(e -> e.endpoint().equals(endpoint))
                .map(Exchange::command)
                .anyMatch(c -> c.startsWith(path, c.indexOf(' ') + 1));
    }

    /**
     * The recorded answer.
     *
     * @throws ProblemException with exit code FAILED if another command is recorded here, or none any more; from then on
     *     always
     */
    public synchronized Exchange answer(String endpoint, String command) {
        if (difference != null) {
            throw difference;
        }
        String said = endpoint + " $ " + command;
        int next = next(endpoint);
        if (next == exchanges.size()) {
            throw differs(next, "a command after the end of the transcript:\n  said      " + said);
        }
        Exchange expected = exchanges.get(next);
        if (!expected.endpoint().equals(endpoint) || !expected.command().equals(command)) {
            throw differs(
                    next,
                    "command " + (next + 1) + " differs:\n  recorded  " + expected.endpoint() + " $ "
                            + expected.command() + "\n  said      " + said);
        }
        answered.set(next);
        return expected;
    }

    /** What is to be said next, by this endpoint where several are asked side by side. */
    private int next(String endpoint) {
        int next = answered.nextClearBit(0);
        while (sideBySide
                && next < exchanges.size()
                && !exchanges.get(next).endpoint().equals(endpoint)) {
            next = answered.nextClearBit(next + 1);
        }
        return Math.min(next, exchanges.size());
    }

    /**
     * Ends the replay.
     *
     * @throws ProblemException with exit code FAILED and the first difference, if there was one, also if the script took no
     *     notice of it; or if something recorded was never said
     */
    public synchronized void end() {
        if (difference != null) {
            throw difference;
        }
        int left = exchanges.size() - answered.cardinality();
        if (left > 0) {
            int next = answered.nextClearBit(0);
            Exchange first = exchanges.get(next);
            differs(
                    next,
                    left + " recorded commands were not said, the first:\n  recorded  " + first.endpoint() + " $ "
                            + first.command());
            throw Objects.requireNonNull(difference);
        }
    }

    /** Where it is in the transcript is told at the end; until then the place is that in the script. */
    private ProblemException differs(int next, String message) {
        Problem problem = Problem.of("transcript.differs", message);
        String line = next < lines.size() ? ":" + lines.get(next) : "";
        difference = new ProblemException(ExitCode.FAILED, file.isEmpty() ? problem : problem.at(file + line));
        return new ProblemException(ExitCode.FAILED, problem);
    }
}
