package org.vzs.driver.remote;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.config.Endpoint;
import org.vzs.driver.EndpointException;
import org.vzs.driver.RemoteTerminal;
import org.vzs.driver.SentThenInterrupted;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.transport.ssh.CommandInterruptedException;
import org.vzs.transport.ssh.CommandResult;
import org.vzs.transport.ssh.PtyCommand;
import org.vzs.transport.ssh.RunOptions;
import org.vzs.transport.ssh.SshClient;
import org.vzs.transport.ssh.SshException;
import org.vzs.transport.ssh.SshSession;
import org.vzs.transport.ssh.SshSettings;
import org.vzs.transport.ssh.SshTarget;

/** One login to an endpoint, for commands. Thread-safe. */
public final class RemoteCommands implements AutoCloseable {
    private static final Duration QUERY = Duration.ofMinutes(2);

    private final String endpoint;
    private final SshClient client;
    private final SshSession session;

    private RemoteCommands(String endpoint, SshClient client, SshSession session) {
        this.endpoint = endpoint;
        this.client = client;
        this.session = session;
    }

    /**
     * Logs in.
     *
     * @param defaultUser whom to log in as where the endpoint names nobody; null to ask the SSH configuration
     * @throws EndpointException if the endpoint cannot be reached or trusted, or refuses the login
     */
    public static RemoteCommands login(Endpoint endpoint, SshSettings settings, @Nullable String defaultUser) {
        SshClient client = new SshClient(settings);
        try {
            SshSession session = client.connect(SshTarget.of(endpoint, defaultUser));
            return new RemoteCommands(endpoint.name(), client, session);
        } catch (SshException e) {
            client.close();
            throw translate(e);
        }
    }

    /** The endpoint's name, for errors. */
    public String endpoint() {
        return endpoint;
    }

    /** The login itself, for files and for streaming. */
    public SshSession session() {
        return session;
    }

    /**
     * Runs a command to its end.
     *
     * @throws EndpointException of kind LOST if it was sent and its end was not seen; of another kind if nothing was sent
     * @throws SentThenInterrupted if the thread was interrupted when the command had been sent: it may run on
     * @throws InterruptedException if it was interrupted before that
     */
    public CommandResult run(List<String> argv, Duration timeout) throws InterruptedException {
        return run(argv, null, timeout);
    }

    /**
     * The same with an input; null for none.
     *
     * @throws EndpointException as {@link #run(List, Duration)} does
     */
    public CommandResult run(List<String> argv, byte @Nullable [] stdin, Duration timeout) throws InterruptedException {
        RunOptions options = RunOptions.within(timeout);
        return run(argv, stdin == null ? options : options.reading(new ByteArrayInputStream(stdin)));
    }

    /** The same with its output handed on as it comes. */
    CommandResult stream(List<String> argv, OutputStream out, Duration timeout) throws InterruptedException {
        return run(argv, RunOptions.within(timeout).writingTo(out));
    }

    CommandResult run(List<String> argv, RunOptions options) throws InterruptedException {
        try {
            return session.run(argv, options);
        } catch (CommandInterruptedException e) {
            throw new SentThenInterrupted();
        } catch (SshException e) {
            throw translate(e);
        }
    }

    /**
     * Runs a command line that the caller has quoted for a device without a POSIX shell.
     *
     * @throws EndpointException as {@link #run(List, Duration)} does
     */
    public CommandResult runLine(String commandLine, Duration timeout) throws InterruptedException {
        try {
            return session.runLine(commandLine, RunOptions.within(timeout));
        } catch (CommandInterruptedException e) {
            throw new SentThenInterrupted();
        } catch (SshException e) {
            throw translate(e);
        }
    }

    /**
     * Runs a command that only reads, within two minutes.
     *
     * @throws EndpointException if no exit status came back
     * @throws ProblemException with exit code INTERRUPTED if the thread was interrupted
     */
    public CommandResult query(List<String> argv) {
        try {
            return run(argv, QUERY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(
                    ExitCode.INTERRUPTED,
                    Problem.of("interrupted", "interrupted while asking").at(endpoint));
        }
    }

    /** Runs a command on a terminal, over a login of its own. */
    public RemoteTerminal terminal(List<String> argv, String type, int columns, int rows) throws InterruptedException {
        return terminal(own -> own.onTerminal(argv, type, columns, rows));
    }

    /** The same with a command line that the caller has quoted for a device without a POSIX shell. */
    public RemoteTerminal terminalLine(String commandLine, String type, int columns, int rows)
            throws InterruptedException {
        return terminal(own -> own.lineOnTerminal(commandLine, type, columns, rows));
    }

    private interface Begin {
        PtyCommand on(SshSession own) throws InterruptedException;
    }

    private RemoteTerminal terminal(Begin begin) throws InterruptedException {
        try {
            SshSession own = another();
            try {
                return new SshTerminal(own, begin.on(own));
            } catch (SshException | InterruptedException e) {
                own.close();
                throw e;
            }
        } catch (SshException e) {
            throw translate(e);
        }
    }

    /**
     * A login of its own, for what would hold up the others.
     *
     * @throws SshException if the endpoint does not let in any more
     */
    SshSession another() {
        return client.connect(session.target());
    }

    /** An answer that the driver does not understand. */
    public EndpointException notUnderstood(String what, String advice) {
        return new EndpointException(
                EndpointException.Kind.PROTOCOL, new Problem("endpoint.protocol", what, endpoint, advice));
    }

    static EndpointException translate(SshException e) {
        EndpointException translated =
                new EndpointException(kind(e), e.problems().getFirst());
        translated.initCause(e);
        return translated;
    }

    private static EndpointException.Kind kind(SshException e) {
        return switch (e.kind()) {
            case UNREACHABLE -> EndpointException.Kind.UNREACHABLE;
            case SILENT -> EndpointException.Kind.SILENT;
            case UNTRUSTED -> EndpointException.Kind.UNTRUSTED;
            case LOGIN_REFUSED -> EndpointException.Kind.LOGIN_REFUSED;
            case LOST, TIMED_OUT, OUTPUT_LIMIT, FILE ->
                e.sent() ? EndpointException.Kind.LOST : EndpointException.Kind.UNREACHABLE;
            case PROTOCOL -> EndpointException.Kind.PROTOCOL;
        };
    }

    /** Logs out; never throws. */
    @Override
    public void close() {
        client.close();
    }
}
