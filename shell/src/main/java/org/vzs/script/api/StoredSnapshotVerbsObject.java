package org.vzs.script.api;

import org.graalvm.polyglot.HostAccess;
import org.vzs.estate.Selection;
import org.vzs.estate.StoredSnapshot;
import org.vzs.estate.VmStoreVerbs;

/** The verbs of one or many snapshots on storage systems that know virtual machines. */
public final class StoredSnapshotVerbsObject extends ScriptObject {
    private final Session session;
    private final Selection<StoredSnapshot> snapshots;

    StoredSnapshotVerbsObject(Session session, Selection<StoredSnapshot> snapshots) {
        this.session = session;
        this.snapshots = snapshots;
    }

    @Override
    protected String noun() {
        return "snapshot on a vmstore";
    }

    /** Removes. */
    @HostAccess.Export
    @Doc(
            value = "Removes it. One that machines were cloned from is FAILED. Needs a yes.",
            usage = "remove({timeout, wait, confirm})",
            errors = {
                "N machines were cloned from it: they would lose what they stand on; remove them first",
                "ERR-API-3107, Delete snapshot failed: the VMstore says why behind it"
            },
            example = "vmstore('tintri1').vm('test-old').snapshots().remove({confirm: false})")
    public ResultsObject remove(Args args) {
        return new ResultsObject(
                session,
                new VmStoreVerbs(session.storage().vmStores())
                        .remove(snapshots, args.options(0, CallOptions.COMMON).common()));
    }
}
