package org.vzs.script.api;

import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.vzs.estate.PgMatrix;

/** A row of the matrix. */
@Doc(value = "The placement groups on one OSD.", example = "pgPerOsd().rows[0]")
public final class PgRowObject extends ScriptObject {
    private final PgMatrix.Row row;
    private final boolean over;
    private final int after;

    PgRowObject(PgMatrix.Row row, boolean over, int after) {
        this.row = row;
        this.over = over;
        this.after = after;
    }

    @Override
    protected String noun() {
        return "row of placement groups";
    }

    @Override
    public List<String> columns() {
        return List.of("osd", "sum", "over", "after");
    }

    /** OSD. */
    @HostAccess.Export
    @Doc("The OSD, such as osd.3.")
    public String osd() {
        return "osd." + row.number();
    }

    /** Counts. */
    @HostAccess.Export
    @Doc("Its placement groups by pool, in the order of the matrix' pools.")
    public List<Integer> counts() {
        return row.counts();
    }

    /** Sum. */
    @HostAccess.Export
    @Doc("All its placement groups.")
    public int sum() {
        return row.sum();
    }

    /** Over. */
    @HostAccess.Export
    @Doc("Whether they are more than the limit.")
    public boolean over() {
        return over;
    }

    /** After. */
    @HostAccess.Export
    @Doc("How many there would be if the advice were followed.")
    public int after() {
        return after;
    }
}
