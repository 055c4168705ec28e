package org.vzs.lab.ceph;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.LabClock;
import org.vzs.lab.StateFile;

/** The state of a made-up cluster. Commands run one at a time; each that changes something writes the state. */
final class LabCluster {
    private static final Duration SPLIT = Duration.ofSeconds(4);

    private final TreeMap<Integer, LabOsd> osds = new TreeMap<>();
    private final TreeMap<Integer, LabPool> pools = new TreeMap<>();
    private final TreeSet<String> flags = new TreeSet<>();
    private final TreeMap<String, String> settings = new TreeMap<>();
    private final List<int[]> dealt = MadeUp.dealt();
    private final StateFile file;
    private final LabClock clock;
    private final double timeScale;
    int nextPool = 1;
    int epoch = 100;

    private LabCluster(StateFile file, LabClock clock, double timeScale) {
        this.file = file;
        this.clock = clock;
        this.timeScale = timeScale;
    }

    /**
     * The one in {@code file}; the made-up one if there is none.
     *
     * @throws org.vzs.problem.ProblemException if the state is broken
     */
    static LabCluster open(StateFile file, LabClock clock, double timeScale) {
        LabCluster cluster = new LabCluster(file, clock, timeScale);
        Map<String, Object> json = file.read();
        if (json == null) {
            MadeUp.fill(cluster);
        } else {
            try {
                ClusterJson.read(cluster, json);
            } catch (IllegalArgumentException | ClassCastException | NullPointerException e) {
                throw file.broken(String.valueOf(e.getMessage()));
            }
        }
        return cluster;
    }

    /** Writes the state down. */
    void changed() {
        epoch++;
        file.write(ClusterJson.write(this));
    }

    SortedMap<Integer, LabOsd> osds() {
        return osds;
    }

    SortedMap<Integer, LabPool> pools() {
        return pools;
    }

    SortedSet<String> flags() {
        return flags;
    }

    SortedMap<String, String> settings() {
        return settings;
    }

    /** A setting that is a number. */
    int number(String setting) {
        return Integer.parseInt(settings.getOrDefault(setting, "0"));
    }

    Instant now() {
        return clock.now();
    }

    LabPool add(String name, int pgNum) {
        LabPool pool = new LabPool(nextPool++, name, pgNum);
        pools.put(pool.id, pool);
        return pool;
    }

    @Nullable
    LabPool pool(String name) {
        return pools.values().stream()
                .filter(p -> p.name.equals(name))
                .findFirst()
                .orElse(null);
    }

    Placer placer() {
        return new Placer(osds.values(), dealt);
    }

    /** Begins to split or merge a pool's groups; it takes a few seconds. */
    void resize(LabPool pool, int count) {
        pool.target = count;
        pool.settled = now().plusNanos((long) (SPLIT.toNanos() * timeScale));
    }

    /** Lets what has had its time come to its end. */
    void settle() {
        for (LabPool pool : pools.values()) {
            if (pool.pgNum != pool.target && !now().isBefore(pool.settled)) {
                pool.pgNum = pool.target;
                pool.dealt = false;
            }
        }
    }

    /** All placement groups with their copies, by OSDs that are in, as the check TOO_MANY_PGS has it. */
    int average() {
        return (int) (copies(null, 0, 0) / Math.max(1, osdsIn()));
    }

    /** All copies of all groups, if one pool had other numbers. */
    long copies(@Nullable LabPool other, int pgNum, int size) {
        return pools.values().stream()
                        .filter(p -> p != other)
                        .mapToLong(p -> (long) p.target * p.size)
                        .sum()
                + (long) pgNum * size;
    }

    long osdsIn() {
        return osds.values().stream().filter(o -> o.in).count();
    }
}
