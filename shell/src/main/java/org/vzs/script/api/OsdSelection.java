package org.vzs.script.api;

import org.vzs.estate.Osd;
import org.vzs.estate.Selection;

/** OSDs. */
@Doc(value = "Some OSDs, resolved.", example = "osds()")
@Holds(OsdObject.class)
public final class OsdSelection extends SelectionObject<Osd> {
    OsdSelection(Session session, Selection<Osd> osds) {
        super(session, osds, osd -> new OsdObject(session, osd));
    }

    @Override
    protected String noun() {
        return "selection of osds";
    }

    @Override
    protected ScriptObject base() {
        return new OsdVerbsObject(session(), selection());
    }

    @Override
    OsdSelection with(Selection<Osd> other) {
        return new OsdSelection(session(), other);
    }
}
