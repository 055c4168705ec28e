package org.vzs.cli;

import java.util.concurrent.atomic.AtomicBoolean;
import org.vzs.problem.ExitCode;

/**
 * Turns Ctrl-C, SIGTERM and SIGHUP into an orderly end: the first is handed on, the second ends the process at once.
 * While it is open the JVM's own reaction is off.
 */
final class Interrupts implements AutoCloseable {
    private final AtomicBoolean seen = new AtomicBoolean();
    private final Runnable handler;

    private Interrupts(Runnable handler) {
        this.handler = handler;
        for (String signal : new String[] {"INT", "TERM", "HUP"}) {
            ProcessSignals.handle(signal, this::arrived);
        }
    }

    /** Hands signals to {@code handler}, on a thread of its own. */
    static Interrupts to(Runnable handler) {
        return new Interrupts(handler);
    }

    private void arrived() {
        if (seen.getAndSet(true)) {
            Runtime.getRuntime().halt(ExitCode.INTERRUPTED.number());
        }
        Thread.ofPlatform().daemon().name("interrupt").start(handler);
    }

    @Override
    public void close() {
        for (String signal : new String[] {"INT", "TERM", "HUP"}) {
            ProcessSignals.reset(signal);
        }
    }
}
