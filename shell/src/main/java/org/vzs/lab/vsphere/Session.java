package org.vzs.lab.vsphere;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.soap.DataObject;
import org.vzs.lab.soap.Mor;

/** One client's login, with the views, collectors and filters that it has made. Guarded by the world's lock. */
final class Session {
    final String key;
    final Instant login;
    Instant lastActive;
    private final Map<Mor, ManagedObject> objects = new HashMap<>();
    private int number;

    Session(String key, Instant login) {
        this.key = key;
        this.login = login;
        this.lastActive = login;
    }

    /** A new reference of a type. */
    Mor newRef(String type) {
        return new Mor(type, "session[" + key + "]" + type + "-" + ++number);
    }

    void put(ManagedObject object) {
        objects.put(object.ref(), object);
    }

    void remove(Mor ref) {
        objects.remove(ref);
    }

    @Nullable
    ManagedObject find(Mor ref) {
        return objects.get(ref);
    }

    /**
     * The session's object of that reference.
     *
     * @throws org.vzs.lab.soap.SoapFault ManagedObjectNotFound
     */
    <T extends ManagedObject> T get(Mor ref, Class<T> type) {
        ManagedObject o = objects.get(ref);
        if (!type.isInstance(o)) {
            throw Faults.notFound(ref);
        }
        return type.cast(o);
    }

    /** Its property collectors. */
    List<Collector> collectors() {
        return objects.values().stream()
                .filter(Collector.class::isInstance)
                .map(Collector.class::cast)
                .toList();
    }

    DataObject info() {
        return DataObject.of("UserSession")
                .set("key", key)
                .set("userName", Account.TASK_USER)
                .set("fullName", "Administrator vsphere.local")
                .set("loginTime", login)
                .set("lastActiveTime", lastActive)
                .set("locale", "en")
                .set("messageLocale", "en");
    }
}
