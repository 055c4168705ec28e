package org.vzs.run.history;

import java.time.Instant;
import java.util.Optional;

/** The processes of this machine. */
@FunctionalInterface
public interface Processes {
    /** Those that the operating system tells of. */
    Processes REAL = pid -> ProcessHandle.of(pid).flatMap(p -> p.info().startInstant());

    /** When a process was started; empty if there is none of that number. */
    Optional<Instant> started(long pid);
}
