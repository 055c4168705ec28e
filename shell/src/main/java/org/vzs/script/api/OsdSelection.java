package org.vzs.script.api;

import org.vzs.estate.Osd;
import org.vzs.estate.Selection;

/** OSDs. */
@Doc(value = "Some OSDs, resolved.", example = "osds()")
public final class OsdSelection extends SelectionObject<Osd> {
    private final Session session;

    OsdSelection(Session session, Selection<Osd> osds) {
        super(osds, osd -> new OsdObject(session, osd));
        this.session = session;
    }

    @Override
    protected String noun() {
        return "selection of osds";
    }

    @Override
    protected ScriptObject base() {
        return new OsdVerbsObject(session, selection());
    }

    @Override
    OsdSelection with(Selection<Osd> other) {
        return new OsdSelection(session, other);
    }
}
