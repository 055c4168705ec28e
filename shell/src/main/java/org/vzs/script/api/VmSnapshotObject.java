package org.vzs.script.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.proxy.ProxyInstant;
import org.vzs.driver.PowerState;
import org.vzs.estate.Selection;
import org.vzs.estate.VmSnapshot;

/** A snapshot. */
@Doc(value = "A snapshot of a virtual machine.", example = "vm('MyVM3').snapshots()[0]")
public final class VmSnapshotObject extends ItemObject<VmSnapshot> {
    private final Session session;
    private final VmSnapshot snapshot;

    VmSnapshotObject(Session session, VmSnapshot snapshot) {
        this.session = session;
        this.snapshot = snapshot;
    }

    @Override
    protected String noun() {
        return "snapshot";
    }

    @Override
    protected ScriptObject base() {
        return new VmSnapshotVerbsObject(session, Selection.of(List.of(snapshot)));
    }

    @Override
    VmSnapshot item() {
        return snapshot;
    }

    @Override
    public List<String> columns() {
        return List.of("vm", "path", "created", "ageDays", "powerState", "current", "description", "endpoint", "id");
    }

    /** Machine. */
    @HostAccess.Export
    @Doc("The name of its virtual machine.")
    public String vm() {
        return snapshot.vm().name();
    }

    /** Path. */
    @HostAccess.Export
    @Doc("The names from the root of the tree down to it, separated by /.")
    public String path() {
        return snapshot.path();
    }

    /** Description. */
    @HostAccess.Export
    @Doc("The description; may be empty.")
    public String description() {
        return snapshot.info().description();
    }

    /** Creation. */
    @HostAccess.Export
    @Doc("When it was created, as a Date.")
    public ProxyInstant created() {
        return ProxyInstant.from(snapshot.info().created());
    }

    /** Age. */
    @HostAccess.Export
    @Doc("Its age in days, with one decimal.")
    public double ageDays() {
        long minutes =
                Duration.between(snapshot.info().created(), Instant.now()).toMinutes();
        return Math.round(minutes / 144.0) / 10.0;
    }

    /** Power state. */
    @HostAccess.Export
    @OneOf(PowerState.class)
    @Doc("The machine's power state when it was taken.")
    public String powerState() {
        return snapshot.info().powerState().word();
    }

    /** Quiesced. */
    @HostAccess.Export
    @Doc("Whether the guest's file systems were at rest.")
    public boolean quiesced() {
        return snapshot.info().quiesced();
    }

    /** Current. */
    @HostAccess.Export
    @Doc("Whether the machine's state descends directly from it.")
    public boolean current() {
        return snapshot.info().current();
    }
}
