package org.vzs.script.api;

import org.vzs.estate.Aggregate;
import org.vzs.estate.Selection;

/** Aggregates. */
@Doc(value = "Some aggregates, resolved.", example = "aggregates()")
@Holds(AggregateObject.class)
public final class AggregateSelection extends SelectionObject<Aggregate> {
    AggregateSelection(Session session, Selection<Aggregate> aggregates) {
        super(session, aggregates, AggregateObject::new);
    }

    @Override
    protected String noun() {
        return "selection of aggregates";
    }

    @Override
    AggregateSelection with(Selection<Aggregate> other) {
        return new AggregateSelection(session(), other);
    }
}
