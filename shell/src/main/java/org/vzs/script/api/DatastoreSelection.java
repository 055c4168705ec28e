package org.vzs.script.api;

import org.vzs.estate.Datastore;
import org.vzs.estate.Selection;

/** Datastores. */
@Doc(value = "Some datastores, resolved.", example = "datastores()")
public final class DatastoreSelection extends SelectionObject<Datastore> {
    DatastoreSelection(Selection<Datastore> datastores) {
        super(datastores, DatastoreObject::new);
    }

    @Override
    protected String noun() {
        return "selection of datastores";
    }

    @Override
    DatastoreSelection with(Selection<Datastore> other) {
        return new DatastoreSelection(other);
    }
}
