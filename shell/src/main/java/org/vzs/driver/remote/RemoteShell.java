package org.vzs.driver.remote;

import static java.util.Objects.requireNonNull;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.ActionContext;
import org.vzs.driver.Commands;
import org.vzs.driver.ExecResult;
import org.vzs.transport.ssh.CommandResult;

/** Commands over a login. Thread-safe. */
public final class RemoteShell implements Commands {
    private final RemoteCommands remote;

    /** @param remote the login; closed by whoever made it */
    public RemoteShell(RemoteCommands remote) {
        this.remote = requireNonNull(remote, "remote is null");
    }

    @Override
    public ExecResult run(List<String> argv, byte @Nullable [] stdin, Duration timeout) throws InterruptedException {
        return result(remote.run(argv, stdin, timeout));
    }

    @Override
    public ExecResult stream(List<String> argv, OutputStream out, Duration timeout) throws InterruptedException {
        return result(remote.stream(argv, out, timeout));
    }

    @Override
    public long send(Path local, String path, ActionContext context) throws InterruptedException {
        return new RemoteCopies(remote).send(local, path, context);
    }

    @Override
    public long fetch(String path, Path local, ActionContext context) throws InterruptedException {
        return new RemoteCopies(remote).fetch(path, local, context);
    }

    private static ExecResult result(CommandResult end) {
        String signal = end.signal() == null ? "" : "ended by signal " + end.signal() + "\n";
        return new ExecResult(end.exitStatus(), end.stdout(), end.stderr() + signal);
    }
}
