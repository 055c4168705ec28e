package org.vzs.transport.ssh;

import com.jcraft.jsch.ChannelExec;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.vzs.problem.Problem;
import org.vzs.transport.ssh.SshException.Kind;

/** One command on one channel, from its opening to its end. */
final class CommandRun {
    private final String place;
    private final String commandLine;
    private final RunOptions options;
    private final CountDownLatch over = new CountDownLatch(1);
    private final OutputKeeper out;
    private final OutputKeeper err;

    CommandRun(String place, String commandLine, RunOptions options) {
        this.place = place;
        this.commandLine = commandLine;
        this.options = options;
        this.out = new OutputKeeper(options.stdout(), options.maxOutput(), over::countDown, () -> {});
        // JSch closes the error stream when the channel is gone, after it has taken the exit status, and never before.
        this.err = new OutputKeeper(null, options.maxOutput(), over::countDown, over::countDown);
    }

    /**
     * Runs it.
     *
     * @param openLimit how long the server may take to open the channel and to begin the command
     * @throws SshException with {@code sent} false if the command certainly did not begin
     * @throws CommandInterruptedException if the thread was interrupted; the command may run on
     */
    CommandResult on(Session session, Duration openLimit, Duration timeLeft) throws InterruptedException {
        ChannelExec channel = openInterruptibly(session, openLimit);
        try {
            boolean ended = over.await(timeLeft.toNanos(), TimeUnit.NANOSECONDS);
            return outcome(channel, ended);
        } catch (InterruptedException e) {
            throw new CommandInterruptedException();
        } finally {
            // Closing waits for the line; nobody should have to wait for a line that hangs.
            Thread.ofVirtual().start(channel::disconnect);
        }
    }

    /**
     * JSch swallows an interrupt that comes while it opens a channel, and a person would wait for the command's end. So it opens
     * on a thread of its own, which nobody interrupts; whether the command was sent by then is not known.
     */
    private ChannelExec openInterruptibly(Session session, Duration limit) throws InterruptedException {
        FutureTask<ChannelExec> opening = new FutureTask<>(() -> open(session, limit));
        Thread.ofVirtual().start(opening);
        try {
            return opening.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.ofVirtual().start(() -> disconnect(opening));
            throw new CommandInterruptedException();
        }
    }

    private static void disconnect(FutureTask<ChannelExec> opening) {
        try {
            opening.get().disconnect();
        } catch (ExecutionException | InterruptedException e) {
            // It was not opened, so that there is nothing to close.
        }
    }

    private ChannelExec open(Session session, Duration limit) {
        try {
            ChannelExec channel = (ChannelExec) session.openChannel("exec");
            channel.setCommand(commandLine.getBytes(StandardCharsets.UTF_8));
            InputStream stdin = options.stdin();
            if (stdin != null) {
                channel.setInputStream(stdin);
            }
            channel.setOutputStream(out);
            channel.setErrStream(err);
            channel.connect(Math.toIntExact(limit.toMillis()));
            if (stdin == null) {
                // Its end by hand: JSch would start a thread to copy nothing, and trips over it where the command is
                // over first.
                channel.getOutputStream().close();
            }
            return channel;
        } catch (IOException e) {
            throw error(Kind.LOST, true, "ssh.lost", "the connection broke: " + e.getMessage(), UNKNOWN);
        } catch (JSchException e) {
            String text = Objects.toString(e.getMessage(), "");
            // These two texts are thrown before the request is written, all others may come after it.
            if (text.equals("session is down")) {
                throw error(Kind.LOST, false, "ssh.lost", "the connection is down", "Nothing was sent.");
            }
            if (text.equals("channel is not opened.")) {
                throw error(
                        Kind.PROTOCOL,
                        false,
                        "ssh.channel-refused",
                        "the server opens no channel",
                        "Its MaxSessions may be used up.");
            }
            if (text.equals("failed to send channel request")) {
                throw error(
                        Kind.PROTOCOL,
                        false,
                        "ssh.exec-refused",
                        "the server refuses to run commands",
                        "The account may be for files only.");
            }
            throw error(Kind.LOST, true, "ssh.lost", "the connection broke as the command was sent: " + text, UNKNOWN);
        }
    }

    private static final String UNKNOWN = "Its outcome is not known: look at the target before you try again.";

    private CommandResult outcome(ChannelExec channel, boolean ended) {
        if (out.overLimit() || err.overLimit()) {
            throw error(
                    Kind.OUTPUT_LIMIT,
                    true,
                    "ssh.output-limit",
                    "the command wrote more than " + options.maxOutput() + " bytes; it was cut off",
                    "Stream its output, or ask it for less.");
        }
        IOException failure = out.failure();
        if (failure != null) {
            throw error(
                    Kind.FILE,
                    true,
                    "ssh.output",
                    "the command's output cannot be written here: " + failure.getMessage(),
                    UNKNOWN);
        }
        if (!ended) {
            throw error(
                    Kind.TIMED_OUT,
                    true,
                    "ssh.command-timeout",
                    "the command has not ended after " + options.timeout().toSeconds() + " s; it may still be running",
                    UNKNOWN);
        }
        int status = channel.getExitStatus();
        String signal = channel.getExitSignal();
        if (status < 0 && signal == null) {
            throw error(Kind.LOST, true, "ssh.lost", "the connection broke in the middle of the command", UNKNOWN);
        }
        return new CommandResult(status, signal, out.text(), err.text());
    }

    private SshException error(Kind kind, boolean sent, String code, String message, String advice) {
        return new SshException(kind, sent, new Problem(code, message, place, advice));
    }
}
