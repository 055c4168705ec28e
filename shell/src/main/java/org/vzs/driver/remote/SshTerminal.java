package org.vzs.driver.remote;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.OptionalInt;
import org.vzs.driver.RemoteTerminal;
import org.vzs.transport.ssh.PtyCommand;
import org.vzs.transport.ssh.SshSession;

/** A terminal over a login of its own, so that a person who reads slowly holds up nobody. */
record SshTerminal(SshSession session, PtyCommand command) implements RemoteTerminal {
    @Override
    public InputStream output() {
        return command.output();
    }

    @Override
    public OutputStream input() {
        return command.input();
    }

    @Override
    public void resize(int columns, int rows) {
        command.resize(columns, rows);
    }

    @Override
    public OptionalInt awaitEnd(Duration limit) throws InterruptedException {
        return command.awaitEnd(limit);
    }

    @Override
    public void close() {
        command.close();
        session.close();
    }
}
