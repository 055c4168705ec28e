package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.vzs.driver.OsdAction;
import org.vzs.driver.OsdInfo;

/** The verbs of OSDs: each makes a plan and hands it to the gate. Thread-safe. */
public final class OsdVerbs {
    /** Ceph keeps weights in steps of 1/65536. */
    private static final double STEP = 1.0 / 0x10000;

    private final Storage storage;

    /** The verbs on the OSDs of {@code storage}. */
    public OsdVerbs(Storage storage) {
        this.storage = requireNonNull(storage, "storage is null");
    }

    /** Lets them hold data. */
    public Results in(Selection<Osd> osds, Plan.Options options) {
        return each("in", osds, options, new OsdAction.In());
    }

    /** Moves their data away. */
    public Results out(Selection<Osd> osds, Plan.Options options) {
        return each("out", osds, options, new OsdAction.Out());
    }

    /** Corrects the share of data that they get. */
    public Results reweight(Selection<Osd> osds, double weight, Plan.Options options) {
        return each(
                String.format(Locale.ROOT, "reweight %s", Double.toString(weight)),
                osds,
                options,
                new OsdAction.Reweight(weight));
    }

    private Results each(String verb, Selection<Osd> osds, Plan.Options options, OsdAction action) {
        return storage.estate()
                .gate()
                .run(new Plan(
                        verb,
                        false,
                        options,
                        osds.stream()
                                .map(o -> new PlannedAction(
                                        o,
                                        verb,
                                        decide(storage.currentOr(o).info(), action),
                                        context -> storage.perform(o, action, context)))
                                .toList()));
    }

    private static Decision decide(OsdInfo osd, OsdAction action) {
        boolean nothing = switch (action) {
            case OsdAction.In in -> osd.in();
            case OsdAction.Out out -> !osd.in();
            case OsdAction.Reweight reweight -> Math.abs(osd.reweight() - reweight.weight()) < STEP;
        };
        return nothing
                ? new Decision.Nothing("is so already")
                : new Decision.Change(
                        action instanceof OsdAction.Out ? "holds " + osd.used() + ", which moves away" : "");
    }
}
