package org.vzs.script.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.graalvm.polyglot.HostAccess;
import org.vzs.estate.PgAdvice;
import org.vzs.estate.PgMatrix;

/** The matrix. */
@Doc(value = "How many placement groups each OSD of a cluster carries, by pool.", example = "print(pgPerOsd())")
public final class PgMatrixObject extends ScriptObject {
    private final PgMatrix matrix;
    private final PgAdvice advice;

    PgMatrixObject(PgMatrix matrix) {
        this.matrix = matrix;
        this.advice = PgAdvice.of(matrix);
    }

    @Override
    protected String noun() {
        return "matrix of placement groups";
    }

    /** Pools. */
    @HostAccess.Export
    @Doc("The names of the pools, which are the columns.")
    public List<String> pools() {
        return matrix.columns().stream().map(c -> c.pool().name()).toList();
    }

    /** Rows. */
    @HostAccess.Export
    @Doc("One for each OSD.")
    public List<PgRowObject> rows() {
        Set<Integer> over = matrix.over().stream().map(PgMatrix.Row::number).collect(Collectors.toSet());
        List<PgRowObject> rows = new ArrayList<>();
        for (int i = 0; i < matrix.rows().size(); i++) {
            PgMatrix.Row row = matrix.rows().get(i);
            rows.add(new PgRowObject(
                    row, over.contains(row.number()), advice.after().get(i)));
        }
        return rows;
    }

    /** Sum. */
    @HostAccess.Export
    @Doc("All placement groups with their copies.")
    public int sum() {
        return matrix.sum();
    }

    /** Limit. */
    @HostAccess.Export
    @Doc("How many the cluster allows for each OSD on average; 0 for no limit.")
    public int limit() {
        return matrix.limit().max();
    }

    /** Limit. */
    @HostAccess.Export
    @Doc("Where the limit is from: the name of a setting, or what was assumed.")
    public String limitSource() {
        return matrix.limit().source();
    }

    /** Average. */
    @HostAccess.Export
    @Doc("What the cluster itself holds against the limit.")
    public int average() {
        return matrix.average();
    }

    /** Average. */
    @HostAccess.Export
    @Doc("What it would hold against the limit if the advice were followed.")
    public int averageAfter() {
        return advice.averageAfter();
    }

    /** Too many. */
    @HostAccess.Export
    @Doc("Whether the average is over the limit, so that the cluster warns.")
    public boolean tooMany() {
        return matrix.tooMany();
    }

    /** Over. */
    @HostAccess.Export
    @Doc("The names of the OSDs that carry more than the limit.")
    public List<String> over() {
        return matrix.over().stream().map(r -> "osd." + r.number()).toList();
    }

    /** Advice. */
    @HostAccess.Export
    @Doc("What to change: the pools that have another number of placement groups than the usual rule gives.")
    public List<PgChangeObject> advice() {
        return advice.wanted().stream().map(PgChangeObject::new).toList();
    }

    /** Chart. */
    @HostAccess.Export
    @Doc(
            value = "A bar for each OSD, as text, with the limit marked.",
            usage = "chart()",
            example = "print(pgPerOsd().chart())")
    public String chart(Args args) {
        args.atMost(0);
        return PgChart.text(matrix);
    }

    /** SVG. */
    @HostAccess.Export
    @Doc(
            value = "The same chart as an SVG picture with the pools stacked, for a browser.",
            usage = "svg()",
            example = "pgPerOsd().svg()")
    public String svg(Args args) {
        args.atMost(0);
        return PgSvg.draw(matrix);
    }

    @Override
    public String toString() {
        return PgChart.matrix(matrix);
    }
}
