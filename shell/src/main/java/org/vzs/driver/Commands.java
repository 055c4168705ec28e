package org.vzs.driver;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs programs on an endpoint: the raw way in, beside what the other interfaces offer. No member has a body, so that what
 * takes over for another's commands can forget none; a device without files has {@link CommandsOnly}. Thread-safe.
 */
public interface Commands {
    /**
     * Runs one program to its end. A status other than 0 is a result, not an exception.
     *
     * @param argv the program and its arguments; each reaches the program as it is, whatever it holds
     * @param stdin what it reads; null for nothing. Not changed, not kept
     * @param timeout how long to wait for its end
     * @throws EndpointException of kind LOST if it was sent and its end was not seen; of another kind if nothing was sent
     * @throws SentThenInterrupted if the thread was interrupted when the program may have begun: it may run on
     * @throws InterruptedException if it was interrupted before that
     */
    ExecResult run(List<String> argv, byte @Nullable [] stdin, Duration timeout) throws InterruptedException;

    /**
     * The same for a program whose output is too much to be kept.
     *
     * @param out takes the output as it comes; called from another thread, which may be held up, and all other programs on
     *     this endpoint with it
     * @return without the output
     * @throws EndpointException as {@link #run} does, of kind LOST also if {@code out} threw something
     */
    ExecResult stream(List<String> argv, OutputStream out, Duration timeout) throws InterruptedException;

    /**
     * Sends a local file, in place of what may be there; it appears under its name only when it is whole.
     *
     * @param context how long to wait, and who hears how far it is
     * @return its size in bytes
     * @throws EndpointException as {@link #run} does
     * @throws org.vzs.problem.ProblemException with exit code FAILED if one of the two files cannot be read or written
     */
    long send(Path local, String path, ActionContext context) throws InterruptedException;

    /**
     * Fetches a file, in place of what may be there; it appears under its name only when it is whole.
     *
     * @return its size in bytes
     * @throws EndpointException as {@link #send} does
     * @throws org.vzs.problem.ProblemException as {@link #send} does
     */
    long fetch(String path, Path local, ActionContext context) throws InterruptedException;
}
