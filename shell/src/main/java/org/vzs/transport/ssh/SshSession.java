package org.vzs.transport.ssh;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.vzs.problem.Problem;
import org.vzs.transport.ssh.SshException.Kind;

/**
 * One login that serves many commands, some at a time; more wait. A connection that is
 * found broken before anything was sent is made again; one that breaks afterwards is reported, never repeated. Thread-safe.
 */
public final class SshSession implements AutoCloseable {
    /**
     * Two fewer than sshd's default {@code MaxSessions}: sshd may read our next opening before it has cleared away the
     * channel that was closed just before it.
     */
    private static final int CHANNELS = 8;

    private final SshTarget target;
    private final SshTimeouts timeouts;
    private final Supplier<Link> connect;
    private final Consumer<SshSession> onClose;
    private final Semaphore channels = new Semaphore(CHANNELS, true);
    private final ReentrantLock linking = new ReentrantLock();
    private volatile Link link;
    private volatile boolean closed;

    SshSession(
            SshTarget target, SshTimeouts timeouts, Link link, Supplier<Link> connect, Consumer<SshSession> onClose) {
        this.target = target;
        this.timeouts = timeouts;
        this.link = link;
        this.connect = connect;
        this.onClose = onClose;
    }

    /** Whom it is logged in to. */
    public SshTarget target() {
        return target;
    }

    /** The server's version line, such as {@code SSH-2.0-OpenSSH_9.2p1}. */
    public String serverVersion() {
        return link.session().getServerVersion();
    }

    /**
     * Runs one command and waits for its end. A status other than 0 is a result, not an exception.
     *
     * @param argv program and arguments; each reaches the program as it is, whatever it holds
     * @throws SshException if there is no exit status to report; {@link SshException#sent()} says whether it may have begun
     * @throws IllegalArgumentException if an argument cannot be passed to a program: it holds NUL
     * @throws CommandInterruptedException if the thread was interrupted when the command had been sent: it may run on
     * @throws InterruptedException if it was interrupted before that
     */
    public CommandResult run(List<String> argv, RunOptions options) throws InterruptedException {
        return runLine(ShellQuoting.commandLine(argv), options);
    }

    /**
     * The same with a command line that is quoted already, for a device whose command line is no POSIX shell's.
     *
     * @throws SshException as {@link #run} does
     */
    public CommandResult runLine(String commandLine, RunOptions options) throws InterruptedException {
        long end = System.nanoTime() + options.timeout().toNanos();
        return onChannel(
                options.timeout(),
                live -> new CommandRun(target.name(), commandLine, options)
                        .on(live.session(), timeouts.begin(), Duration.ofNanos(Math.max(1, end - System.nanoTime()))));
    }

    /**
     * Runs a command on a terminal of its own, for a human at the other end: nothing is kept, nothing is repeated. It takes
     * one of the session's channels until it is closed, and as its output is read slowly it holds up the session's other
     * commands: give it a session of its own.
     *
     * @param argv program and arguments; empty for the login shell
     * @param type the terminal's type, such as {@code xterm-256color}
     * @throws SshException with {@code sent} false if it certainly did not begin
     */
    public PtyCommand onTerminal(List<String> argv, String type, int columns, int rows) throws InterruptedException {
        return lineOnTerminal(argv.isEmpty() ? "" : ShellQuoting.commandLine(argv), type, columns, rows);
    }

    /** The same with a command line that the caller has quoted. */
    public PtyCommand lineOnTerminal(String commandLine, String type, int columns, int rows)
            throws InterruptedException {
        if (!channels.tryAcquire(timeouts.connect().toNanos(), TimeUnit.NANOSECONDS)) {
            throw error(Kind.TIMED_OUT, "ssh.busy", "no free channel: others are at work");
        }
        try {
            return PtyCommand.start(
                    live().session(),
                    target.name(),
                    commandLine,
                    type,
                    columns,
                    rows,
                    timeouts.connect(),
                    channels::release);
        } catch (RuntimeException e) {
            channels.release();
            throw e;
        }
    }

    /** Files on the target, by SFTP over this login. */
    public RemoteFiles files() {
        return new RemoteFiles(this, timeouts);
    }

    /** What is done on a channel of a live link. */
    interface OnLink<T> {
        T apply(Link live) throws InterruptedException;
    }

    /** Runs {@code use} while it holds one of the channels; again, with back-off, as long as nothing was sent. */
    <T> T onChannel(Duration limit, OnLink<T> use) throws InterruptedException {
        Backoff backoff = new Backoff(limit.compareTo(timeouts.retry()) < 0 ? limit : timeouts.retry());
        while (true) {
            if (!channels.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                throw error(
                        Kind.TIMED_OUT,
                        "ssh.busy",
                        "no free channel in " + limit.toSeconds() + " s: others are at work");
            }
            try {
                return use.apply(live());
            } catch (SshException e) {
                if (e.sent() || !repeatable(e) || !backoff.pause()) {
                    throw e;
                }
            } finally {
                channels.release();
            }
        }
    }

    /** A channel may be refused only because the server has not yet seen an older one close, or allows fewer than ten. */
    private static boolean repeatable(SshException e) {
        return e.kind() == Kind.LOST || e.problems().getFirst().code().equals("ssh.channel-refused");
    }

    private Link live() {
        Link now = link;
        if (now.isAlive() && !closed) {
            return now;
        }
        linking.lock();
        try {
            if (closed) {
                throw error(Kind.PROTOCOL, "ssh.closed", "the session is closed");
            }
            if (!link.isAlive()) {
                link.close();
                link = connect.get();
            }
            return link;
        } finally {
            linking.unlock();
        }
    }

    SshException error(Kind kind, String code, String message) {
        return new SshException(kind, false, Problem.of(code, message).at(target.name()));
    }

    /** Logs out; never throws. A command that is at work loses its channel. */
    @Override
    public void close() {
        linking.lock();
        try {
            closed = true;
            link.close();
        } finally {
            linking.unlock();
        }
        onClose.accept(this);
    }
}
