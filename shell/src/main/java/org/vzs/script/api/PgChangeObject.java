package org.vzs.script.api;

import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.vzs.estate.PgAdvice;

/** An advice. */
@Doc(value = "How many placement groups a pool should have by the usual rule.", example = "pgPerOsd().advice[0]")
public final class PgChangeObject extends ScriptObject {
    private final PgAdvice.Change change;

    PgChangeObject(PgAdvice.Change change) {
        this.change = change;
    }

    @Override
    protected String noun() {
        return "advice on placement groups";
    }

    @Override
    public List<String> columns() {
        return List.of("pool", "placementGroups", "target", "sharePercent");
    }

    /** Pool. */
    @HostAccess.Export
    @Doc("The name of the pool.")
    public String pool() {
        return change.pool().name();
    }

    /** Now. */
    @HostAccess.Export
    @Doc("How many it has.")
    public int placementGroups() {
        return change.now();
    }

    /** Target. */
    @HostAccess.Export
    @Doc("How many it should have, a power of two.")
    public int target() {
        return change.target();
    }

    /** Share. */
    @HostAccess.Export
    @Doc("Its share of the data, in percent, that the target goes by.")
    public double sharePercent() {
        return Math.round(change.share() * 1000) / 10.0;
    }
}
