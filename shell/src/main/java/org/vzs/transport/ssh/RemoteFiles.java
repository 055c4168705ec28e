package org.vzs.transport.ssh;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.SftpException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vzs.problem.Problem;
import org.vzs.transport.ssh.SshException.Kind;

/**
 * Files on a target. A file appears under its name only when it is whole: until then it is called {@code NAME.vzs-part}.
 * A transfer without a byte for the stall time-out is given up. Thread-safe.
 */
public final class RemoteFiles {
    /** The code of the problem where a server has no SFTP; nothing was sent then. */
    public static final String NO_SFTP = "ssh.no-sftp";

    private static final String PART = ".vzs-part";
    /** How long a transfer waits for one of the session's channels. */
    private static final Duration CHANNEL_WAIT = Duration.ofMinutes(10);

    private final SshSession session;
    private final SshTimeouts timeouts;

    RemoteFiles(SshSession session, SshTimeouts timeouts) {
        this.session = session;
        this.timeouts = timeouts;
    }

    /**
     * Sends a local file, in place of what may be there.
     *
     * @throws SshException of kind FILE, LOST or TIMED_OUT; the old remote file, if any, is then untouched
     */
    public void upload(Path local, String remote, TransferProgress progress) throws InterruptedException {
        String part = remote + PART;
        transfer(
                remote,
                (sftp, watch) -> {
                    try (InputStream in = Files.newInputStream(local)) {
                        sftp.put(in, literal(part), watch.over(Files.size(local)), ChannelSftp.OVERWRITE);
                    }
                    sftp.rename(literal(part), literal(remote));
                },
                progress);
    }

    /**
     * Fetches a remote file, in place of what may be there.
     *
     * @throws SshException as {@link #upload} does; the old local file, if any, is then untouched
     */
    public void download(String remote, Path local, TransferProgress progress) throws InterruptedException {
        Path part = local.resolveSibling(local.getFileName() + PART);
        transfer(
                remote,
                (sftp, watch) -> {
                    try {
                        try (OutputStream out = Files.newOutputStream(part)) {
                            sftp.get(
                                    literal(remote),
                                    out,
                                    watch.over(sftp.stat(literal(remote)).getSize()));
                        }
                        Files.move(part, local, StandardCopyOption.REPLACE_EXISTING);
                    } finally {
                        Files.deleteIfExists(part);
                    }
                },
                progress);
    }

    /** JSch reads wildcards in remote names; ours are names. */
    private static String literal(String path) {
        return path.replace("\\", "\\\\").replace("*", "\\*").replace("?", "\\?");
    }

    private interface Transfer {
        void run(ChannelSftp sftp, StallWatch watch) throws IOException, SftpException;
    }

    private void transfer(String remote, Transfer transfer, TransferProgress progress) throws InterruptedException {
        session.onChannel(CHANNEL_WAIT, live -> {
            ChannelSftp sftp = open(live);
            StallWatch watch = new StallWatch(progress, timeouts.stall(), sftp::disconnect);
            try (watch) {
                transfer.run(sftp, watch);
            } catch (SftpException | IOException e) {
                throw translate(remote, e, watch, live.isAlive());
            } finally {
                sftp.disconnect();
            }
            return true;
        });
    }

    private ChannelSftp open(Link live) {
        @Nullable ChannelSftp sftp = null;
        try {
            sftp = (ChannelSftp) live.session().openChannel("sftp");
            sftp.connect(Math.toIntExact(timeouts.connect().toMillis()));
            return sftp;
        } catch (JSchException e) {
            if (sftp != null) {
                sftp.disconnect();
            }
            // JSch's words for a subsystem that the server has not.
            if ("failed to send channel request".equals(e.getMessage())) {
                throw session.error(Kind.PROTOCOL, NO_SFTP, "the server has no SFTP");
            }
            boolean down = !live.isAlive();
            throw session.error(
                    down ? Kind.LOST : Kind.PROTOCOL,
                    down ? "ssh.lost" : "ssh.channel-refused",
                    "no SFTP channel: " + e.getMessage());
        }
    }

    private SshException translate(String remote, Exception e, StallWatch watch, boolean alive) {
        String place = session.target().name() + ":" + remote;
        if (watch.stalled()) {
            return new SshException(
                    Kind.TIMED_OUT,
                    true,
                    Problem.of(
                                    "ssh.transfer-stalled",
                                    "no byte in " + timeouts.stall().toSeconds() + " s")
                            .at(place));
        }
        if (!alive) {
            return new SshException(
                    Kind.LOST,
                    true,
                    Problem.of("ssh.lost", "the connection broke in the middle of the transfer")
                            .at(place));
        }
        return new SshException(
                Kind.FILE, true, Problem.of("ssh.file", reason(e)).at(place));
    }

    private static String reason(Exception e) {
        return switch (e) {
            case SftpException s when s.id == ChannelSftp.SSH_FX_NO_SUCH_FILE -> "no such file or folder";
            case SftpException s when s.id == ChannelSftp.SSH_FX_PERMISSION_DENIED -> "permission denied";
            default -> Objects.toString(e.getMessage(), e.getClass().getSimpleName());
        };
    }
}
