package org.vzs.script.api;

import org.graalvm.polyglot.HostAccess;
import org.vzs.estate.Selection;
import org.vzs.estate.Snapshot;
import org.vzs.estate.SnapshotVerbs;

/** The verbs of one or many snapshots of all kinds. */
public final class SnapshotVerbsObject extends ScriptObject {
    private final Session session;
    private final Selection<Snapshot> snapshots;

    SnapshotVerbsObject(Session session, Selection<Snapshot> snapshots) {
        this.session = session;
        this.snapshots = snapshots;
    }

    @Override
    protected String noun() {
        return "snapshot";
    }

    private SnapshotVerbs verbs() {
        return new SnapshotVerbs(session.storage(), session.vmVerbs(), session.poolVerbs(), session.volumeVerbs());
    }

    /** Removes. */
    @HostAccess.Export
    @Doc(
            value =
                    "Removes it. One that something stands on is FAILED; what was taken on top of it in a virtual machine's tree"
                            + " stays, unless children is set. Needs a yes.",
            usage = "remove({children, timeout, wait, confirm})",
            options = {"children: true to remove what was taken on top of it too; only virtual machines have such trees"
            },
            errors = {
                "TaskInProgress: another task holds the machine; wait for its end",
                "FileLocked: a backup or another task holds its files; try again later",
                "NoDiskSpace: the datastore has no room to merge it; free space there"
            },
            example = "snapshots().where(s => s.ageDays > 7).remove({confirm: false})")
    public ResultsObject remove(Args args) {
        CallOptions options = args.options(0, CallOptions.with("children"));
        return new ResultsObject(session, verbs().remove(snapshots, options.bool("children", false), options.common()));
    }

    /** Reverts. */
    @HostAccess.Export
    @Doc(
            value =
                    "Takes its virtual machine or volume back to it; what came after it is lost. One of a pool or of a VMstore is"
                            + " FAILED: those cannot be taken back. Needs a yes.",
            usage = "revert({timeout, wait, confirm})",
            errors = {
                "it has no snapshot (any more): it was removed since it was listed; list again",
                "TaskInProgress: another task holds the machine; wait for its end"
            },
            example = "snapshots().where({of: 'MyVM3'})[0].revert({confirm: false})")
    public ResultsObject revert(Args args) {
        return new ResultsObject(
                session,
                verbs().revert(snapshots, args.options(0, CallOptions.COMMON).common()));
    }
}
