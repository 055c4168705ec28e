package org.vzs.repl;

import java.util.List;
import org.vzs.estate.GateListener;
import org.vzs.estate.Plan;
import org.vzs.estate.PlannedAction;
import org.vzs.estate.Result;
import org.vzs.estate.Results;

/** Hands everything on to several listeners, in their order. */
record Listeners(List<GateListener> all) implements GateListener {
    Listeners {
        all = List.copyOf(all);
    }

    @Override
    public void begin(Plan plan) {
        all.forEach(l -> l.begin(plan));
    }

    @Override
    public void progress(PlannedAction action, int percent) {
        all.forEach(l -> l.progress(action, percent));
    }

    @Override
    public void ended(Result result) {
        all.forEach(l -> l.ended(result));
    }

    @Override
    public void end(Plan plan, Results results) {
        all.forEach(l -> l.end(plan, results));
    }
}
