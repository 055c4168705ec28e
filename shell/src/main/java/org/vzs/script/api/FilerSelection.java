package org.vzs.script.api;

import org.vzs.estate.Filer;
import org.vzs.estate.Selection;

/** Filers. */
@Doc(value = "Some filers, resolved.", example = "filers()")
public final class FilerSelection extends SelectionObject<Filer> {
    private final Session session;

    FilerSelection(Session session, Selection<Filer> filers) {
        super(filers, filer -> new FilerObject(session, filer));
        this.session = session;
    }

    @Override
    protected String noun() {
        return "selection of filers";
    }

    @Override
    FilerSelection with(Selection<Filer> other) {
        return new FilerSelection(session, other);
    }
}
