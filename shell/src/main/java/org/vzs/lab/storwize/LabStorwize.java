package org.vzs.lab.storwize;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.LabClock;
import org.vzs.lab.StateFile;

/**
 * The state of a made-up system: tables of rows as the system lists them. What begins with {@code _} is for the lab only.
 * Commands run one at a time; each that changes something writes the state.
 */
final class LabStorwize {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyMMddHHmmss").withZone(ZoneOffset.UTC);

    private final Map<String, List<Map<String, String>>> tables = new TreeMap<>();
    private final StateFile file;
    private final LabClock clock;
    private final double timeScale;

    private LabStorwize(StateFile file, LabClock clock, double timeScale) {
        this.file = file;
        this.clock = clock;
        this.timeScale = timeScale;
    }

    /**
     * The one in {@code file}; the made-up one if there is none.
     *
     * @throws org.vzs.problem.ProblemException if the state is broken
     */
    static LabStorwize open(StateFile file, LabClock clock, double timeScale) {
        LabStorwize system = new LabStorwize(file, clock, timeScale);
        Map<String, Object> json = file.read();
        if (json == null) {
            MadeUp.fill(system);
        } else {
            try {
                json.forEach((table, rows) ->
                        ((List<?>) rows).forEach(row -> system.add(table, text((Map<?, ?>) row))));
            } catch (ClassCastException e) {
                throw file.broken(String.valueOf(e.getMessage()));
            }
        }
        return system;
    }

    private static Map<String, String> text(Map<?, ?> row) {
        Map<String, String> text = new LinkedHashMap<>();
        row.forEach((k, v) -> text.put(String.valueOf(k), String.valueOf(v)));
        return text;
    }

    /** Writes the state down. */
    void changed() {
        file.write(new LinkedHashMap<String, Object>(tables));
    }

    /** The rows of a table; what is done to the list or a row is done to the state. */
    List<Map<String, String>> rows(String table) {
        return tables.computeIfAbsent(table, t -> new ArrayList<>());
    }

    void add(String table, Map<String, String> row) {
        rows(table).add(row);
    }

    /** The rows that have that value. */
    List<Map<String, String>> where(String table, String column, String value) {
        return rows(table).stream().filter(r -> value.equals(r.get(column))).toList();
    }

    @Nullable
    Map<String, String> first(String table, String column, String value) {
        return where(table, column, value).stream().findFirst().orElse(null);
    }

    /** The one of this id or name. */
    @Nullable
    Map<String, String> find(String table, String idOrName) {
        Map<String, String> byId = first(table, "id", idOrName);
        return byId != null ? byId : first(table, "name", idOrName);
    }

    /** The lowest number that no row has. */
    int freeId(String table) {
        int id = 0;
        while (first(table, "id", Integer.toString(id)) != null) {
            id++;
        }
        return id;
    }

    /** When something that takes so many seconds would be at its end, for {@link #over}. */
    String after(double seconds) {
        return Long.toString(clock.now().toEpochMilli() + (long) (seconds * 1000 * timeScale));
    }

    boolean over(String end) {
        return clock.now().toEpochMilli() >= Long.parseLong(end);
    }

    /** The time as the system prints it. */
    String stamp() {
        Instant now = clock.now();
        return STAMP.format(now);
    }

    static long number(Map<String, String> row, String column) {
        String text = row.getOrDefault(column, "0");
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }
}
