package org.vzs.lab.cluster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.vzs.lab.LabClock;
import org.vzs.lab.StateFile;

/** The state of a made-up cluster, as tables. Requests are served one at a time; each that changes something writes the state. */
final class LabCluster {
    static final String VERSION = "9.8";

    final String name;

    private final Map<String, List<Row>> tables = new LinkedHashMap<>();
    private final StateFile file;
    private final LabClock clock;

    private LabCluster(String name, StateFile file, LabClock clock) {
        this.name = name;
        this.file = file;
        this.clock = clock;
    }

    /**
     * The one in {@code file}; the made-up one if there is none.
     *
     * @throws org.vzs.problem.ProblemException if the state is broken
     */
    static LabCluster open(String name, StateFile file, LabClock clock) {
        LabCluster cluster = new LabCluster(name, file, clock);
        Map<String, Object> json = file.read();
        if (json == null) {
            MadeUp.fill(cluster);
        } else {
            try {
                json.forEach((table, rows) ->
                        ((List<?>) rows).forEach(row -> cluster.table(table).add(Row.of((Map<?, ?>) row))));
            } catch (ClassCastException | NullPointerException e) {
                throw file.broken(String.valueOf(e.getMessage()));
            }
        }
        cluster.settle();
        return cluster;
    }

    /** Works out what follows from the rest, and writes the state down. */
    void changed() {
        settle();
        Map<String, Object> json = new LinkedHashMap<>();
        tables.forEach(
                (table, rows) -> json.put(table, rows.stream().map(Row::json).toList()));
        file.write(json);
    }

    void settle() {
        new Derived(this).settle();
    }

    Instant now() {
        return clock.now();
    }

    List<Row> table(String table) {
        return tables.computeIfAbsent(table, _ -> new ArrayList<>());
    }

    Stream<Row> rows(String table, Predicate<Row> wanted) {
        return List.copyOf(table(table)).stream().filter(wanted);
    }

    /** The one row; refused in ONTAP's words if there is none. */
    Row one(String table, Predicate<Row> wanted) {
        return rows(table, wanted).findFirst().orElseThrow(() -> new Refusal(Refusal.NO_ENTRY, "entry doesn't exist"));
    }

    /** Refuses where there is no such row. */
    void need(String table, Predicate<Row> wanted, String code, String message) {
        if (rows(table, wanted).findAny().isEmpty()) {
            throw new Refusal(code, message);
        }
    }

    Row volume(String vserver, String volume) {
        return rows("volume", v -> v.is("vserver", vserver) && v.is("volume", volume))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "917927", "Volume \"" + volume + "\" in Vserver \"" + vserver + "\" does not exist."));
    }

    /** The spare or other disks of an aggregate or kind. */
    List<Row> disks(Predicate<Row> wanted) {
        return rows("storage disk", wanted).toList();
    }
}
