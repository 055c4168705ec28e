package org.vzs.lab.vsphere;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is logged in. Guarded by the world's lock. */
final class Sessions {
    /** vCenter's default. */
    private static final Duration IDLE = Duration.ofMinutes(30);

    private final World world;
    private final Map<String, Session> byKey = new HashMap<>();

    Sessions(World world) {
        this.world = world;
    }

    /** The session of a cookie; null if there is none or it was idle for too long. */
    @Nullable
    Session find(@Nullable String key) {
        Session s = key == null ? null : byKey.get(key);
        if (s == null) {
            return null;
        }
        Instant now = world.now();
        if (s.lastActive.plus(IDLE).isBefore(now)) {
            end(s);
            return null;
        }
        s.lastActive = now;
        return s;
    }

    Session begin() {
        Session s = new Session(UUID.randomUUID().toString(), world.now());
        byKey.put(s.key, s);
        return s;
    }

    /** Ends it, with everything that it has made; whoever waits in it is woken. */
    void end(Session session) {
        byKey.remove(session.key);
        world.structureChanged();
    }

    boolean isOpen(Session session) {
        return byKey.containsKey(session.key);
    }
}
