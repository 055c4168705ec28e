package org.vzs.driver.vsphere;

import java.util.List;
import org.vzs.driver.DatastoreInfo;
import org.vzs.driver.Datastores;

/** The datastores. */
record VsphereDatastores(Views views, Reads reads) implements Datastores {
    private static final List<FilterSpec.Properties> PROPERTIES = List.of(new FilterSpec.Properties(
            Inventory.DATASTORE,
            List.of("name", "summary.type", "summary.capacity", "summary.freeSpace", "summary.accessible")));

    @Override
    public List<DatastoreInfo> list() {
        return reads.run(() -> views.list(PROPERTIES)).stream()
                .map(VsphereDatastores::row)
                .toList();
    }

    private static DatastoreInfo row(ObjectContent datastore) {
        return new DatastoreInfo(
                datastore.ref().value(),
                Inventory.name(datastore),
                datastore.text("summary.type"),
                datastore.get("summary.capacity").number(),
                datastore.get("summary.freeSpace").number(),
                datastore.get("summary.accessible").isTrue());
    }
}
