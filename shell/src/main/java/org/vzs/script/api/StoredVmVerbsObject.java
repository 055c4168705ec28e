package org.vzs.script.api;

import java.time.Duration;
import java.util.Objects;
import org.graalvm.polyglot.HostAccess;
import org.vzs.driver.VmStoreAction.TakeSnapshot;
import org.vzs.estate.Selection;
import org.vzs.estate.StoredVm;
import org.vzs.estate.VmStoreVerbs;

/** The verbs of one or many virtual machines on storage systems that know them. */
public final class StoredVmVerbsObject extends ScriptObject {
    private final Session session;
    private final Selection<StoredVm> vms;

    StoredVmVerbsObject(Session session, Selection<StoredVm> vms) {
        this.session = session;
        this.vms = vms;
    }

    @Override
    protected String noun() {
        return "vm on a vmstore";
    }

    /** A snapshot. */
    @HostAccess.Export
    @Doc(
            value = "Takes a snapshot on the vmstore. One that has a snapshot of that name is UNCHANGED.",
            usage = "snapshot(name, {consistent, keep, timeout, wait, confirm})",
            options = {
                "consistent: true to have the hypervisor bring the machine to rest; else it is as after a power failure",
                "keep: how long it is kept, such as '48h', 60m at least; until it is removed if not set"
            },
            errors = {
                "ERR-API-3106, Create snapshot failed: the VMstore says why behind it",
                "request sent, outcome unknown: the connection was lost, so it is STILL_RUNNING; list again to see"
            },
            example = "vmstore('tintri1').vms('web*').snapshot('before-update', {keep: '48h'})")
    public ResultsObject snapshot(Args args) {
        String name = args.string(0, "the name");
        CallOptions options = args.options(1, CallOptions.with("consistent", "keep"));
        Duration keep = options.duration("keep");
        try {
            TakeSnapshot take = new TakeSnapshot(name, options.bool("consistent", false), keep);
            return new ResultsObject(
                    session, new VmStoreVerbs(session.storage().vmStores()).snapshot(vms, take, options.common()));
        } catch (IllegalArgumentException e) {
            throw args.wrong("refuses: " + e.getMessage());
        }
    }

    /** Snapshots. */
    @HostAccess.Export
    @Doc(
            value = "The snapshots of all of them on the vmstore, oldest first.",
            usage = "snapshots()",
            example = "vmstore('tintri1').vm('test-old').snapshots()")
    public StoredSnapshotSelection snapshots(Args args) {
        args.atMost(0);
        return new StoredSnapshotSelection(session, session.storage().vmStores().snapshotsOf(vms));
    }

    /** Figures over time. */
    @HostAccess.Export
    @Doc(
            value = "Their figures over time; one request for each machine.",
            usage = "history({back})",
            options = {"back: how far back from the latest figures, such as '7d'; 24h if not set"},
            example = "vmstore('tintri1').vms('db*').history({back: '2h'})")
    public VmHistoryObject history(Args args) {
        Duration back = args.options(0, java.util.List.of("back")).duration("back");
        return new VmHistoryObject(
                session.storage().vmStores().history(vms, Objects.requireNonNullElse(back, Duration.ofHours(24))));
    }
}
