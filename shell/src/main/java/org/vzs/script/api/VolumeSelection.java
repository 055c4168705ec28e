package org.vzs.script.api;

import org.vzs.estate.Selection;
import org.vzs.estate.Volume;

/** Volumes. */
@Doc(value = "Some volumes, resolved.", example = "volumes('db*')")
public final class VolumeSelection extends SelectionObject<Volume> {
    private final Session session;

    VolumeSelection(Session session, Selection<Volume> volumes) {
        super(volumes, volume -> new VolumeObject(session, volume));
        this.session = session;
    }

    @Override
    protected String noun() {
        return "selection of volumes";
    }

    @Override
    protected ScriptObject base() {
        return new VolumeVerbsObject(session, selection());
    }

    @Override
    VolumeSelection with(Selection<Volume> other) {
        return new VolumeSelection(session, other);
    }
}
