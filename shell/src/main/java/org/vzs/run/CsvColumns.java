package org.vzs.run;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.vzs.config.Endpoint;
import org.vzs.problem.NearMiss;
import org.vzs.problem.Quoted;
import org.vzs.script.ParameterType;
import org.vzs.script.ScriptHead;
import org.vzs.script.ScriptParameter;

/** What the head of a script asks of its CSV file. */
final class CsvColumns {
    private CsvColumns() {}

    /**
     * The columns with their types.
     *
     * @param clock for what is a date
     * @param endpoints gives the estate's endpoints; asked for only if a column is of type endpoint
     */
    static CsvSchema of(ScriptHead head, Clock clock, Supplier<List<Endpoint>> endpoints) {
        return head.columns().isEmpty()
                ? CsvSchema.any()
                : CsvSchema.of(head.columns().stream()
                        .map(c -> column(c, clock, endpoints))
                        .toList());
    }

    private static CsvSchema.Column column(ScriptParameter column, Clock clock, Supplier<List<Endpoint>> endpoints) {
        boolean required = !column.optional();
        return switch (column.type()) {
            case STRING -> new CsvSchema.Column(column.name(), required);
            case ENDPOINT -> {
                List<String> known =
                        endpoints.get().stream().map(Endpoint::name).toList();
                yield new CsvSchema.Column(column.name(), required, cell -> endpoint(cell, known));
            }
            default -> new CsvSchema.Column(column.name(), required, cell -> fault(column, cell, clock));
        };
    }

    private static String fault(ScriptParameter column, String cell, Clock clock) {
        try {
            column.parse(cell, clock);
            return "";
        } catch (IllegalArgumentException e) {
            ParameterType type = column.type();
            return Quoted.of(cell) + " is not " + (type == ParameterType.CHOICE ? "" : "a ") + column.form();
        }
    }

    private static String endpoint(String cell, List<String> known) {
        if (known.contains(cell)) {
            return "";
        }
        String near = NearMiss.advice(cell, known);
        return "there is no endpoint named " + Quoted.of(cell) + (near == null ? "" : "; " + near);
    }
}
