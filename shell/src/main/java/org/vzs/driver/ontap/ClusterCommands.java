package org.vzs.driver.ontap;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.CommandsOnly;
import org.vzs.driver.ExecResult;
import org.vzs.driver.remote.RemoteCommands;
import org.vzs.transport.ssh.CommandResult;

/**
 * The command line of a cluster. Nothing is asked back there and no screen ends: {@code set -confirmations off -rows 0} stands in
 * front of every command, so that the yes is the gate's and not the cluster's. Its answers come without pager prompts and
 * greetings, and a failure has a status of its own. Thread-safe.
 */
final class ClusterCommands implements CommandsOnly, AutoCloseable {
    private final Supplier<RemoteCommands> login;
    private @Nullable RemoteCommands remote;

    /** @param login logs in, when the first command is run */
    ClusterCommands(Supplier<RemoteCommands> login) {
        this.login = login;
    }

    private synchronized RemoteCommands remote() {
        if (remote == null) {
            remote = login.get();
        }
        return remote;
    }

    @Override
    public ExecResult run(List<String> argv, byte @Nullable [] stdin, Duration timeout) throws InterruptedException {
        if (stdin != null && stdin.length > 0) {
            throw new IllegalArgumentException("a cluster's commands read no input");
        }
        CommandResult end = remote().runLine(ClusterLine.of(argv), timeout);
        String said = ClusterLine.clean(end.stdout());
        String errors = ClusterLine.clean(end.stderr());
        boolean failed = ClusterLine.failure(said + errors) != null
                || (end.exitStatus() != 0 && !said.strip().equals(ListReader.NONE));
        return failed
                ? new ExecResult(end.exitStatus() == 0 ? 1 : end.exitStatus(), "", said + errors)
                : new ExecResult(0, said, errors);
    }

    @Override
    public synchronized void close() {
        if (remote != null) {
            remote.close();
            remote = null;
        }
    }
}
