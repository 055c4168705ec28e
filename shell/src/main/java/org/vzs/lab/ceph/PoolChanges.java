package org.vzs.lab.ceph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The commands {@code ceph osd pool …} that change something. */
final class PoolChanges {
    private final LabCluster cluster;

    PoolChanges(LabCluster cluster) {
        this.cluster = cluster;
    }

    @Nullable
    String apply(List<String> w) {
        String name = w.get(1);
        return switch (w.getFirst()) {
            case "create" -> create(w);
            case "delete", "rm" -> delete(w);
            case "set" -> set(named(name), w.get(2), w.get(3));
            case "set-quota" -> quota(named(name), w.get(2), w.get(3));
            case "mksnap" -> snap(named(name), w.get(2));
            case "rmsnap" -> unsnap(named(name), w.get(2));
            case "rename" -> {
                named(name).name = w.get(2);
                yield "pool '" + name + "' renamed to '" + w.get(2) + "'";
            }
            case "application" -> {
                named(w.get(2)).application = w.get(3);
                yield "enabled application '" + w.get(3) + "' on pool '" + w.get(2) + "'";
            }
            default -> null;
        };
    }

    private LabPool named(String name) {
        LabPool pool = cluster.pool(name);
        if (pool == null) {
            throw new Refusal("ENOENT", "unrecognized pool '" + name + "'");
        }
        return pool;
    }

    private String create(List<String> w) {
        String name = w.get(1);
        if (cluster.pool(name) != null) {
            return "pool '" + name + "' already exists";
        }
        int groups = w.size() > 2 && w.get(2).matches("\\d{1,9}") ? Integer.parseInt(w.get(2)) : 32;
        String last = w.getLast();
        if (w.size() > 3 && !last.matches("\\d+|replicated|replicated_rule")) {
            throw new Refusal("ENOENT", "specified rule " + last + " doesn't exist");
        }
        bounded(null, groups, 3);
        cluster.add(name, groups);
        return "pool '" + name + "' created";
    }

    /** The monitors refuse what would put more on the OSDs than they allow. */
    private void bounded(@Nullable LabPool pool, int groups, int size) {
        long total = cluster.copies(pool, groups, size);
        long most = cluster.number("mon_max_pg_per_osd") * cluster.osdsIn();
        boolean more = pool == null || groups > pool.target;
        if (more && most > 0 && total > most) {
            throw new Refusal(
                    "ERANGE",
                    (pool == null ? "" : "pool id " + pool.id) + " pg_num " + groups + " size " + size
                            + " would mean " + total + " total pgs, which exceeds max " + most
                            + " (mon_max_pg_per_osd " + cluster.number("mon_max_pg_per_osd") + " * num_in_osds "
                            + cluster.osdsIn() + ")");
        }
    }

    private String delete(List<String> w) {
        String name = w.get(1);
        if (cluster.pool(name) == null) {
            return "pool '" + name + "' does not exist";
        }
        if (w.size() < 4 || !w.get(2).equals(name) || !w.get(3).equals("--yes-i-really-really-mean-it")) {
            throw new Refusal(
                    "EPERM",
                    "WARNING: this will *PERMANENTLY DESTROY* all data stored in pool " + name
                            + ".  If you are *ABSOLUTELY CERTAIN* that is what you want, pass the pool name *twice*,"
                            + " followed by --yes-i-really-really-mean-it.");
        }
        if (!cluster.settings().getOrDefault("mon_allow_pool_delete", "false").equals("true")) {
            throw new Refusal(
                    "EPERM",
                    "pool deletion is disabled; you must first set the mon_allow_pool_delete config option to true before"
                            + " you can destroy a pool");
        }
        cluster.pools().remove(named(name).id);
        return "pool '" + name + "' removed";
    }

    private String set(LabPool pool, String key, String value) {
        int number = Integer.parseInt(value);
        switch (key) {
            case "pg_num" -> {
                bounded(pool, number, pool.size);
                cluster.resize(pool, number);
                cluster.settle();
            }
            case "pgp_num" -> {
                // Follows by itself.
            }
            case "size" -> {
                pool.size = number;
            }
            default -> throw new Refusal("EINVAL", "unrecognized variable '" + key + "'");
        }
        return "set pool " + pool.id + " " + key + " to " + value;
    }

    private static String quota(LabPool pool, String key, String value) {
        long number = Long.parseLong(value);
        if (key.equals("max_bytes")) {
            pool.quotaBytes = number;
        } else {
            pool.quotaObjects = number;
        }
        return "set-quota " + key + " = " + value + " for pool " + pool.name;
    }

    private String snap(LabPool pool, String name) {
        if (!name.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            throw new Refusal("EINVAL", "invalid command");
        }
        if (pool.selfManaged) {
            throw new Refusal("EINVAL", "pool " + pool.name + " is in unmanaged snaps mode");
        }
        if (pool.snaps.stream().anyMatch(s -> s.name().equals(name))) {
            return "pool " + pool.name + " snap " + name + " already exists";
        }
        pool.snaps.add(new LabPool.Snap(++pool.snapSeq, name, cluster.now()));
        return "created pool " + pool.name + " snap " + name;
    }

    private static String unsnap(LabPool pool, String name) {
        return pool.snaps.removeIf(s -> s.name().equals(name))
                ? "removed pool " + pool.name + " snap " + name
                : "pool " + pool.name + " snap " + name + " does not exist";
    }
}
