package org.vzs.script.api;

import org.vzs.estate.Datastore;
import org.vzs.estate.Selection;

/** Datastores. */
@Doc(value = "Some datastores, resolved.", example = "datastores()")
@Holds(DatastoreObject.class)
public final class DatastoreSelection extends SelectionObject<Datastore> {
    DatastoreSelection(Session session, Selection<Datastore> datastores) {
        super(session, datastores, DatastoreObject::new);
    }

    @Override
    protected String noun() {
        return "selection of datastores";
    }

    @Override
    DatastoreSelection with(Selection<Datastore> other) {
        return new DatastoreSelection(session(), other);
    }
}
