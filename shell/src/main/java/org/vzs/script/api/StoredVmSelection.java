package org.vzs.script.api;

import org.vzs.estate.Selection;
import org.vzs.estate.StoredVm;

/** Virtual machines on storage systems that know them. */
@Doc(value = "Some virtual machines of vmstores, resolved.", example = "vmstore('tintri1').vms('web*')")
@Holds(StoredVmObject.class)
public final class StoredVmSelection extends SelectionObject<StoredVm> {
    StoredVmSelection(Session session, Selection<StoredVm> vms) {
        super(session, vms, vm -> new StoredVmObject(session, vm));
    }

    @Override
    protected String noun() {
        return "selection of vms on a vmstore";
    }

    @Override
    protected ScriptObject base() {
        return new StoredVmVerbsObject(session(), selection());
    }

    @Override
    StoredVmSelection with(Selection<StoredVm> other) {
        return new StoredVmSelection(session(), other);
    }
}
