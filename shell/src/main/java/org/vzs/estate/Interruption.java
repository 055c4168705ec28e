package org.vzs.estate;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** Whether the run was interrupted, and the threads that wait. Thread-safe. */
final class Interruption {
    private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean interrupted;

    void interrupt() {
        interrupted = true;
        waiting.forEach(Thread::interrupt);
    }

    void clear() {
        interrupted = false;
    }

    boolean isInterrupted() {
        return interrupted;
    }

    void throwIfInterrupted() {
        if (interrupted) {
            throw new ProblemException(
                    ExitCode.INTERRUPTED, Problem.of("run.interrupted", "interrupted; nothing more was begun"));
        }
    }

    /** Runs {@code body} so that {@link #interrupt()} reaches its thread. */
    void guard(Runnable body) {
        Thread thread = Thread.currentThread();
        waiting.add(thread);
        try {
            // An interrupt() between the check and the add would be missed: so add first, then check.
            if (interrupted) {
                thread.interrupt();
            }
            body.run();
        } finally {
            waiting.remove(thread);
        }
    }
}
