package org.vzs.transport.ssh;

import com.jcraft.jsch.Session;
import java.util.List;

/** A logged-in connection with the connections to the jump hosts that carry it. */
record Link(List<Session> sessions) {
    Link {
        sessions = List.copyOf(sessions);
    }

    /** The session with the target itself. */
    Session session() {
        return sessions.getLast();
    }

    boolean isAlive() {
        return sessions.stream().allMatch(Session::isConnected);
    }

    /** Logs out, target first. */
    void close() {
        sessions.reversed().forEach(Session::disconnect);
    }
}
