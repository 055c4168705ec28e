package org.vzs.estate;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.Connection;

/**
 * The connection to one endpoint, made when it is first asked for, by one thread while others wait for that one only: what
 * an endpoint that does not answer holds up is itself. Thread-safe.
 */
final class Opening {
    private final Supplier<Connection> connect;
    private final ReentrantLock opening = new ReentrantLock();
    private @Nullable Connection connection;
    private boolean closed;

    Opening(Supplier<Connection> connect) {
        this.connect = connect;
    }

    /** The connection; whatever keeps it from being made is thrown, and tried again when next asked for. */
    Connection get() {
        opening.lock();
        try {
            Connection known = known();
            return known == null ? keep(connect.get()) : known;
        } finally {
            opening.unlock();
        }
    }

    private synchronized @Nullable Connection known() {
        return connection;
    }

    private synchronized Connection keep(Connection made) {
        connection = made;
        if (closed) {
            made.close();
        }
        return made;
    }

    /** Closes it, or what is being made as soon as it is; does not wait for that. */
    void close() {
        Connection known;
        synchronized (this) {
            closed = true;
            known = connection;
        }
        if (known != null) {
            known.close();
        }
    }
}
