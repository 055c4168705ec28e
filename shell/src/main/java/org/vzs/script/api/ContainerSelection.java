package org.vzs.script.api;

import org.vzs.estate.Container;
import org.vzs.estate.Selection;

/** Containers. */
@Doc(value = "Some containers, resolved.", example = "containers('web*')")
@Holds(ContainerObject.class)
public final class ContainerSelection extends SelectionObject<Container> {
    ContainerSelection(Session session, Selection<Container> containers) {
        super(session, containers, c -> new ContainerObject(session, c));
    }

    @Override
    protected String noun() {
        return "selection of containers";
    }

    @Override
    protected ScriptObject base() {
        return new ContainerVerbsObject(session(), selection());
    }

    @Override
    ContainerSelection with(Selection<Container> other) {
        return new ContainerSelection(session(), other);
    }
}
