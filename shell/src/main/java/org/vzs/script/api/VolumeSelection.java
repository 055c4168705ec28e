package org.vzs.script.api;

import org.vzs.estate.Selection;
import org.vzs.estate.Volume;

/** Volumes. */
@Doc(value = "Some volumes, resolved.", example = "volumes('db*')")
@Holds(VolumeObject.class)
public final class VolumeSelection extends SelectionObject<Volume> {
    VolumeSelection(Session session, Selection<Volume> volumes) {
        super(session, volumes, volume -> new VolumeObject(session, volume));
    }

    @Override
    protected String noun() {
        return "selection of volumes";
    }

    @Override
    protected ScriptObject base() {
        return new VolumeVerbsObject(session(), selection());
    }

    @Override
    VolumeSelection with(Selection<Volume> other) {
        return new VolumeSelection(session(), other);
    }
}
