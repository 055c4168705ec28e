package org.vzs.script.api;

import org.vzs.estate.Pool;
import org.vzs.estate.Selection;

/** Pools. */
@Doc(value = "Some storage pools, resolved.", example = "pools()")
public final class PoolSelection extends SelectionObject<Pool> {
    private final Session session;

    PoolSelection(Session session, Selection<Pool> pools) {
        super(pools, pool -> new PoolObject(session, pool));
        this.session = session;
    }

    @Override
    protected String noun() {
        return "selection of pools";
    }

    @Override
    protected ScriptObject base() {
        return new PoolVerbsObject(session, selection());
    }

    @Override
    PoolSelection with(Selection<Pool> other) {
        return new PoolSelection(session, other);
    }
}
