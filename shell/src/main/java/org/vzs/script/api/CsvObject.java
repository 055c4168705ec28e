package org.vzs.script.api;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.graalvm.polyglot.HostAccess;
import org.vzs.problem.ExitCode;
import org.vzs.problem.NearMiss;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;
import org.vzs.script.CsvData;

/** A CSV file. */
@Doc(value = "The rows of a CSV file, checked.", example = "csv('scripts/vms.csv')")
public final class CsvObject extends ScriptObject {
    private final String file;
    private final List<String> header;
    private final List<Map<String, String>> cells;
    private final Consumer<String> read;

    /** @param data the file */
    public CsvObject(CsvData data) {
        this.file = data.file();
        this.header = data.columns();
        this.cells = data.rows();
        this.read = data.read();
    }

    @Override
    protected String noun() {
        return "csv file";
    }

    /** File. */
    @HostAccess.Export
    @Doc("Its path, as it was given.")
    public String file() {
        return file;
    }

    /** Header. */
    @HostAccess.Export
    @Doc("The names of its columns, in order.")
    public List<String> header() {
        return header;
    }

    /** Rows. */
    @HostAccess.Export
    @Doc("Its rows, each with the columns as members.")
    public List<ValuesObject> rows() {
        return cells.stream().map(row -> new ValuesObject(row, read)).toList();
    }

    /** Column. */
    @HostAccess.Export
    @Doc(
            value = "The cells of one column, from top to bottom. vms(…) takes them as literal names.",
            usage = "column(name)",
            errors = {"csv.no-column: the file has no such column"},
            example = "vms(csv('scripts/vms.csv').column('VMName'))")
    public List<String> column(Args args) {
        String name = args.atMost(1).string(0, "the column");
        if (!header.contains(name)) {
            List<String> near = NearMiss.of(name, header);
            throw new ProblemException(
                    ExitCode.USAGE,
                    Problem.of("csv.no-column", "there is no column '" + name + "'")
                            .at(file)
                            .advise(
                                    near.isEmpty()
                                            ? "it has " + String.join(", ", header)
                                            : "did you mean " + String.join(", ", near) + "?"));
        }
        read.accept(name);
        return cells.stream().map(row -> row.getOrDefault(name, "")).toList();
    }

    @Override
    public String toString() {
        return file;
    }
}
