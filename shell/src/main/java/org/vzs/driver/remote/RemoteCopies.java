package org.vzs.driver.remote;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.vzs.driver.ActionContext;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.transport.ssh.CommandResult;
import org.vzs.transport.ssh.RemoteFiles;
import org.vzs.transport.ssh.RunOptions;
import org.vzs.transport.ssh.SshException;
import org.vzs.transport.ssh.SshSession;
import org.vzs.transport.ssh.TransferProgress;

/**
 * Files up and down: by SFTP over a login of their own, and through tee and cat where the server has none. Never held in
 * memory.
 */
final class RemoteCopies {
    private static final String PART = ".vzs-part";

    private final RemoteCommands remote;

    RemoteCopies(RemoteCommands remote) {
        this.remote = remote;
    }

    long send(Path local, String path, ActionContext context) throws InterruptedException {
        try {
            long size = Files.size(local);
            try (SshSession own = remote.another()) {
                own.files().upload(local, path, percent(context));
            } catch (SshException e) {
                if (!hasNoSftp(e)) {
                    throw said(e);
                }
                sendByTee(local, size, path, context);
            }
            return size;
        } catch (IOException e) {
            throw unreadable(local, e);
        }
    }

    long fetch(String path, Path local, ActionContext context) throws InterruptedException {
        try {
            try (SshSession own = remote.another()) {
                own.files().download(path, local, percent(context));
            } catch (SshException e) {
                if (!hasNoSftp(e)) {
                    throw said(e);
                }
                fetchByCat(path, local, context);
            }
            return Files.size(local);
        } catch (IOException e) {
            throw unreadable(local, e);
        }
    }

    private void sendByTee(Path local, long size, String path, ActionContext context)
            throws IOException, InterruptedException {
        String part = path + PART;
        RunOptions options = RunOptions.within(context.timeout());
        try (InputStream in = new Reading(Files.newInputStream(local), size, percent(context))) {
            // What tee repeats is not kept.
            orRemoved(
                    remote.run(List.of("tee", part), options.reading(in).writingTo(OutputStream.nullOutputStream())),
                    part,
                    options);
        }
        orRemoved(remote.run(List.of("mv", "-f", part, path), options), part, options);
    }

    private void orRemoved(CommandResult r, String part, RunOptions options) throws InterruptedException {
        if (!r.ok()) {
            remote.run(List.of("rm", "-f", part), options);
            throw failed(r.stderr().strip());
        }
    }

    private void fetchByCat(String path, Path local, ActionContext context) throws IOException, InterruptedException {
        Path part = local.resolveSibling(local.getFileName() + PART);
        try {
            try (OutputStream out = new Writing(Files.newOutputStream(part), percent(context))) {
                CommandResult r = remote.run(
                        List.of("cat", path),
                        RunOptions.within(context.timeout()).writingTo(out));
                if (!r.ok()) {
                    throw failed(r.stderr().strip());
                }
            }
            Files.move(part, local, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static TransferProgress percent(ActionContext context) {
        return (done, total) -> {
            if (total > 0) {
                context.progress().accept((int) (done * 100 / total));
            }
        };
    }

    private static boolean hasNoSftp(SshException e) {
        return e.problems().getFirst().code().equals(RemoteFiles.NO_SFTP);
    }

    /** What the server says of a file is a failure of this one; all else is the connection's. */
    private static RuntimeException said(SshException e) {
        return e.kind() == SshException.Kind.FILE
                ? new ProblemException(ExitCode.FAILED, e.problems().getFirst())
                : RemoteCommands.translate(e);
    }

    private ProblemException failed(String why) {
        return new ProblemException(ExitCode.FAILED, Problem.of("ssh.file", why).at(remote.endpoint()));
    }

    private static ProblemException unreadable(Path local, IOException e) {
        return new ProblemException(
                ExitCode.FAILED,
                Problem.of("file.local", "the local file cannot be read or written: " + e)
                        .at(local.toString()));
    }

    private static final class Reading extends FilterInputStream {
        private final long size;
        private final TransferProgress progress;
        private long done;

        Reading(InputStream in, long size, TransferProgress progress) {
            super(in);
            this.size = size;
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = super.read(bytes, offset, length);
            done += Math.max(n, 0);
            progress.at(done, size);
            return n;
        }
    }

    private static final class Writing extends FilterOutputStream {
        private final TransferProgress progress;
        private long done;

        Writing(OutputStream out, TransferProgress progress) {
            super(out);
            this.progress = progress;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            done += length;
            progress.at(done, -1);
        }
    }
}
