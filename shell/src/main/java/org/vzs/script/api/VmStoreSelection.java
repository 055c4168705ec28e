package org.vzs.script.api;

import org.vzs.estate.Selection;
import org.vzs.estate.VmStore;

/** Storage systems that know virtual machines. */
@Doc(value = "Some storage systems that know virtual machines, resolved.", example = "vmstores()")
public final class VmStoreSelection extends SelectionObject<VmStore> {
    private final Session session;

    VmStoreSelection(Session session, Selection<VmStore> stores) {
        super(stores, store -> new VmStoreObject(session, store));
        this.session = session;
    }

    @Override
    protected String noun() {
        return "selection of vmstores";
    }

    @Override
    VmStoreSelection with(Selection<VmStore> other) {
        return new VmStoreSelection(session, other);
    }
}
