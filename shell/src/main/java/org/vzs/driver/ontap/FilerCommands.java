package org.vzs.driver.ontap;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.CommandsOnly;
import org.vzs.driver.ExecResult;
import org.vzs.driver.remote.RemoteCommands;
import org.vzs.transport.ssh.CommandResult;

/** A 7-Mode command line. Its answers come without pager prompts, and a failure has a status of its own. Thread-safe. */
final class FilerCommands implements CommandsOnly {
    private final RemoteCommands remote;

    FilerCommands(RemoteCommands remote) {
        this.remote = remote;
    }

    @Override
    public ExecResult run(List<String> argv, byte @Nullable [] stdin, Duration timeout) throws InterruptedException {
        if (!argv.isEmpty() && SystemShell.isFor(argv)) {
            String password = stdin == null ? "" : new String(stdin, StandardCharsets.UTF_8);
            return SystemShell.run(remote, argv, password, timeout);
        }
        if (stdin != null && stdin.length > 0) {
            throw new IllegalArgumentException("a filer's commands read no input");
        }
        CommandResult end = remote.runLine(Privilege.line(argv), timeout);
        String stdout = Lines.clean(end.stdout());
        String stderr = Lines.clean(end.stderr());
        Optional<String> failure = Verdict.failure(Privilege.command(argv), stdout + stderr);
        if (end.exitStatus() == 0 && failure.isPresent()) {
            return new ExecResult(1, "", stdout + stderr);
        }
        return new ExecResult(end.exitStatus(), stdout, stderr);
    }
}
