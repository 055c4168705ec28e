package org.vzs.script.api;

import org.vzs.estate.Pool;
import org.vzs.estate.Selection;

/** Pools. */
@Doc(value = "Some storage pools, resolved.", example = "pools()")
@Holds(PoolObject.class)
public final class PoolSelection extends SelectionObject<Pool> {
    PoolSelection(Session session, Selection<Pool> pools) {
        super(session, pools, pool -> new PoolObject(session, pool));
    }

    @Override
    protected String noun() {
        return "selection of pools";
    }

    @Override
    protected ScriptObject base() {
        return new PoolVerbsObject(session(), selection());
    }

    @Override
    PoolSelection with(Selection<Pool> other) {
        return new PoolSelection(session(), other);
    }
}
