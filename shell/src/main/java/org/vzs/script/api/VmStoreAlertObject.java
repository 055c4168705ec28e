package org.vzs.script.api;

import java.time.Instant;
import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.proxy.ProxyInstant;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.VmStoreAlert;

/** An alert. */
@Doc(value = "Something that a vmstore has noted.", example = "vmstore('tintri1').alerts()[0]")
public final class VmStoreAlertObject extends ScriptObject {
    private final VmStoreAlert alert;

    VmStoreAlertObject(VmStoreAlert alert) {
        this.alert = alert;
    }

    @Override
    protected String noun() {
        return "alert";
    }

    @Override
    public List<String> columns() {
        return List.of("when", "severity", "state", "text");
    }

    /** When. */
    @HostAccess.Export
    @Doc("When it was noted, as a Date; null if it does not say.")
    public @Nullable ProxyInstant when() {
        Instant when = alert.when();
        return when == null ? null : ProxyInstant.from(when);
    }

    /** Severity. */
    @HostAccess.Export
    @Doc("ALERT or NOTICE.")
    public String severity() {
        return alert.severity();
    }

    /** State. */
    @HostAccess.Export
    @Doc("NEW, ACKNOWLEDGED or ARCHIVED.")
    public String state() {
        return alert.state();
    }

    /** Text. */
    @HostAccess.Export
    @Doc("What it says.")
    public String text() {
        return alert.message();
    }

    @Override
    public String toString() {
        return alert.severity() + ": " + alert.message();
    }
}
