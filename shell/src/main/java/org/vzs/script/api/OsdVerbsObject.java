package org.vzs.script.api;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.vzs.estate.Osd;
import org.vzs.estate.Plan;
import org.vzs.estate.Selection;

/** The verbs of one or many OSDs. All are idempotent and answer Results; the data that moves is not waited for. */
public final class OsdVerbsObject extends ScriptObject {
    private final Session session;
    private final Selection<Osd> osds;

    OsdVerbsObject(Session session, Selection<Osd> osds) {
        this.session = session;
        this.osds = osds;
    }

    @Override
    protected String noun() {
        return "osd";
    }

    private static Plan.Options common(Args args, int index) {
        return args.options(index, CallOptions.COMMON).common();
    }

    /** In. */
    @HostAccess.Export
    @Doc(
            value = "Lets it hold data (ceph osd in).",
            usage = "markIn({timeout, wait, confirm})",
            errors = {"there is no osd.N: it was removed since it was listed; list again"},
            example = "osd(3).markIn()")
    public ResultsObject markIn(Args args) {
        return new ResultsObject(session, session.osdVerbs().in(osds, common(args, 0)));
    }

    /** Out. */
    @HostAccess.Export
    @Doc(
            value = "Moves its data to the others (ceph osd out).",
            usage = "markOut({timeout, wait, confirm})",
            errors = {"there is no osd.N: it was removed since it was listed; list again"},
            example = "osd(3).markOut()")
    public ResultsObject markOut(Args args) {
        return new ResultsObject(session, session.osdVerbs().out(osds, common(args, 0)));
    }

    /** Reweight. */
    @HostAccess.Export
    @Doc(
            value = "Corrects the share of data that it gets (ceph osd reweight).",
            usage = "setReweight(weight, {timeout, wait, confirm})",
            options = {"weight: 0 for nothing to 1 for all that is due to it"},
            errors = {"there is no osd.N: it was removed since it was listed; list again"},
            example = "osd(3).setReweight(0.95)")
    public ResultsObject setReweight(Args args) {
        Value weight = args.get(0);
        if (weight == null || !weight.fitsInDouble() || !(weight.asDouble() >= 0 && weight.asDouble() <= 1)) {
            throw args.wrong("needs a weight from 0 to 1");
        }
        return new ResultsObject(session, session.osdVerbs().reweight(osds, weight.asDouble(), common(args, 1)));
    }
}
