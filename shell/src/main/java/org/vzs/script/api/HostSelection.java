package org.vzs.script.api;

import org.vzs.estate.Host;
import org.vzs.estate.Selection;

/** Hosts. */
@Doc(value = "Some hosts, resolved.", example = "hosts()")
@Holds(HostObject.class)
public final class HostSelection extends SelectionObject<Host> {
    HostSelection(Session session, Selection<Host> hosts) {
        super(session, hosts, HostObject::new);
    }

    @Override
    protected String noun() {
        return "selection of hosts";
    }

    @Override
    HostSelection with(Selection<Host> other) {
        return new HostSelection(session(), other);
    }
}
