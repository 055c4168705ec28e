package org.vzs.cli;

/**
 * What is done when a signal ends the process, such as the SIGHUP of a terminal that is closed. While it is open; an end in
 * good order comes before it and closes it.
 */
final class EndHook implements AutoCloseable {
    private final Thread thread;

    private EndHook(Thread thread) {
        this.thread = thread;
    }

    /** Has {@code action} done on a thread of its own, which the end of the process waits for: it must be short. */
    static EndHook to(Runnable action) {
        Thread thread = Thread.ofPlatform().name("end").unstarted(action);
        Runtime.getRuntime().addShutdownHook(thread);
        return new EndHook(thread);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(thread);
        } catch (IllegalStateException e) {
            // The process is ending; the hook runs.
            return;
        }
    }
}
