package org.vzs.transport.ssh;

/** The thread was interrupted after the command had been sent: it may run on. */
public final class CommandInterruptedException extends InterruptedException {
    private static final long serialVersionUID = 1L;

    CommandInterruptedException() {
        super("interrupted after the command was sent");
    }
}
