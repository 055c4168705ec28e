package org.vzs.transport.ssh;

import com.jcraft.jsch.Channel;
import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.ChannelShell;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import org.vzs.problem.Problem;
import org.vzs.transport.ssh.SshException.Kind;

/**
 * A command that runs on a terminal at the other end, as {@code ssh -t} does it. Setting the local terminal to raw mode, and
 * back, is the caller's. One thread may write, another read.
 */
public final class PtyCommand implements AutoCloseable {
    private static final long POLL_MILLIS = 20;

    private final Channel channel;
    private final InputStream output;
    private final OutputStream input;
    private final Runnable onClose;
    private final AtomicBoolean closed = new AtomicBoolean();

    private PtyCommand(Channel channel, InputStream output, OutputStream input, Runnable onClose) {
        this.channel = channel;
        this.output = output;
        this.input = input;
        this.onClose = onClose;
    }

    static PtyCommand start(
            Session session,
            String place,
            String commandLine,
            String type,
            int columns,
            int rows,
            Duration limit,
            Runnable onClose) {
        try {
            Channel channel = channel(session, commandLine, type, columns, rows);
            InputStream output = channel.getInputStream();
            OutputStream input = channel.getOutputStream();
            channel.connect(Math.toIntExact(limit.toMillis()));
            return new PtyCommand(channel, output, input, onClose);
        } catch (JSchException | IOException e) {
            boolean down = !session.isConnected();
            throw new SshException(
                    down ? Kind.LOST : Kind.PROTOCOL,
                    false,
                    Problem.of(down ? "ssh.lost" : "ssh.no-terminal", "no terminal there: " + e.getMessage())
                            .at(place));
        }
    }

    private static Channel channel(Session session, String commandLine, String type, int columns, int rows)
            throws JSchException {
        Channel opened = session.openChannel(commandLine.isEmpty() ? "shell" : "exec");
        if (opened instanceof ChannelExec exec) {
            exec.setCommand(commandLine.getBytes(StandardCharsets.UTF_8));
            exec.setPty(true);
            exec.setPtyType(type, columns, rows, 0, 0);
            return exec;
        }
        ChannelShell shell = (ChannelShell) opened;
        shell.setPtyType(type, columns, rows, 0, 0);
        return shell;
    }

    /** What the terminal shows, both outputs mixed, with its escape sequences; ends when the command does. */
    public InputStream output() {
        return output;
    }

    /** The keys that are pressed. */
    public OutputStream input() {
        return input;
    }

    /** Tells the other end that the window has another size. */
    public void resize(int columns, int rows) {
        switch (channel) {
            case ChannelExec exec -> exec.setPtySize(columns, rows, 0, 0);
            case ChannelShell shell -> shell.setPtySize(columns, rows, 0, 0);
            default -> throw new IllegalStateException("a terminal is one of the two");
        }
    }

    /**
     * Waits for the end of the command.
     *
     * @return its exit status; empty if it has not ended in time, or ended without one, by a signal or a broken connection
     */
    public OptionalInt awaitEnd(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!channel.isClosed() && System.nanoTime() < end) {
            Thread.sleep(POLL_MILLIS);
        }
        int status = channel.getExitStatus();
        return channel.isClosed() && status >= 0 ? OptionalInt.of(status) : OptionalInt.empty();
    }

    /** Hangs up; a command that still runs gets SIGHUP. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            channel.disconnect();
            onClose.run();
        }
    }
}
