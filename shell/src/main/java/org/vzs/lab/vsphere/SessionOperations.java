package org.vzs.lab.vsphere;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.soap.Element;

/** Login and what may be asked before it. */
final class SessionOperations {
    private final World world;
    private final Sessions sessions;

    SessionOperations(World world, Sessions sessions) {
        this.world = world;
        this.sessions = sessions;
    }

    /** Operations that need no session. */
    Map<String, Operation> open() {
        return Map.of("RetrieveServiceContent", call -> Content.content(), "Login", this::login);
    }

    Map<String, Operation> all() {
        return Map.of(
                "Logout", this::logout,
                "CurrentTime", call -> world.now(),
                "SessionIsActive", this::isActive);
    }

    private Object login(Call call) {
        Element r = call.request();
        // the reference: Login also fails for a caller who is logged in already
        if (call.session() != null
                || !r.string("userName").equalsIgnoreCase(Account.USER)
                || !r.string("password").equals(Account.PASSWORD)) {
            throw Faults.invalidLogin();
        }
        Session s = sessions.begin();
        s.put(new FixedObject("SessionManager", Content.SESSION_MANAGER.id())
                .compute("currentSession", s::info)
                .set("defaultLocale", "en"));
        return s;
    }

    private @Nullable Object logout(Call call) {
        sessions.end(call.requireSession());
        return null;
    }

    private Object isActive(Call call) {
        return call.requireSession().key.equals(call.request().string("sessionID"))
                && call.requireSession().info().get("userName") instanceof String user
                && user.equals(call.request().string("userName"));
    }
}
