package org.vzs.script.api;

import org.graalvm.polyglot.HostAccess;
import org.vzs.estate.Selection;
import org.vzs.estate.VmSnapshot;

/** The verbs of one or many snapshots. */
public final class VmSnapshotVerbsObject extends ScriptObject {
    private final Session session;
    private final Selection<VmSnapshot> snapshots;

    VmSnapshotVerbsObject(Session session, Selection<VmSnapshot> snapshots) {
        this.session = session;
        this.snapshots = snapshots;
    }

    @Override
    protected String noun() {
        return "snapshot";
    }

    /** Removes. */
    @HostAccess.Export
    @Doc(
            value = "Removes it; what was taken on top of it stays, unless children is set. Needs a yes.",
            usage = "remove({children, timeout, wait, confirm})",
            options = {"children: true to remove what was taken on top of it too"},
            errors = {
                "TaskInProgress: another task holds the machine; wait for its end",
                "FileLocked: a backup or another task holds its files; try again later",
                "NoDiskSpace: the datastore has no room to merge it; free space there"
            },
            example = "vms().snapshots().where(s => s.ageDays > 7).remove({confirm: false})")
    public ResultsObject remove(Args args) {
        CallOptions options = args.options(0, CallOptions.with("children"));
        return new ResultsObject(
                session,
                session.vmVerbs().removeSnapshots(snapshots, options.bool("children", false), options.common()));
    }

    /** Reverts. */
    @HostAccess.Export
    @Doc(
            value = "Takes its machine back to it; what came after it in the machine is lost. Needs a yes.",
            usage = "revert({timeout, wait, confirm})",
            errors = {
                "it has no snapshot (any more): it was removed since it was listed; list again",
                "TaskInProgress: another task holds the machine; wait for its end"
            },
            example = "vm('MyVM3').snapshots()[0].revert({confirm: false})")
    public ResultsObject revert(Args args) {
        return new ResultsObject(
                session,
                session.vmVerbs()
                        .revert(snapshots, args.options(0, CallOptions.COMMON).common()));
    }
}
