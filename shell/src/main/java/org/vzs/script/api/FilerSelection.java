package org.vzs.script.api;

import org.vzs.estate.Filer;
import org.vzs.estate.Selection;

/** Filers. */
@Doc(value = "Some filers, resolved.", example = "filers()")
@Holds(FilerObject.class)
public final class FilerSelection extends SelectionObject<Filer> {
    FilerSelection(Session session, Selection<Filer> filers) {
        super(session, filers, filer -> new FilerObject(session, filer));
    }

    @Override
    protected String noun() {
        return "selection of filers";
    }

    @Override
    FilerSelection with(Selection<Filer> other) {
        return new FilerSelection(session(), other);
    }
}
