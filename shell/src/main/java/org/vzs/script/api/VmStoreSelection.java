package org.vzs.script.api;

import org.vzs.estate.Selection;
import org.vzs.estate.VmStore;

/** Storage systems that know virtual machines. */
@Doc(value = "Some storage systems that know virtual machines, resolved.", example = "vmstores()")
@Holds(VmStoreObject.class)
public final class VmStoreSelection extends SelectionObject<VmStore> {
    VmStoreSelection(Session session, Selection<VmStore> stores) {
        super(session, stores, store -> new VmStoreObject(session, store));
    }

    @Override
    protected String noun() {
        return "selection of vmstores";
    }

    @Override
    VmStoreSelection with(Selection<VmStore> other) {
        return new VmStoreSelection(session(), other);
    }
}
