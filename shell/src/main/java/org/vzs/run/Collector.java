package org.vzs.run;

import java.util.ArrayList;
import java.util.List;
import org.vzs.estate.GateListener;
import org.vzs.estate.Plan;
import org.vzs.estate.PlannedAction;
import org.vzs.estate.Result;
import org.vzs.estate.Results;

/** Keeps every result of a run, in the order of the plans, and passes everything on to the progress line. Thread-safe. */
final class Collector implements GateListener {
    private final List<Result> results = new ArrayList<>();
    private final GateListener next;

    Collector(GateListener next) {
        this.next = next;
    }

    synchronized List<Result> results() {
        return List.copyOf(results);
    }

    @Override
    public void begin(Plan plan) {
        next.begin(plan);
    }

    @Override
    public void progress(PlannedAction action, int percent) {
        next.progress(action, percent);
    }

    @Override
    public void ended(Result result) {
        next.ended(result);
    }

    @Override
    public void end(Plan plan, Results ended) {
        synchronized (this) {
            results.addAll(ended.all());
        }
        next.end(plan, ended);
    }
}
