package org.vzs.lab.ceph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The cluster that a fresh lab begins with: 12 OSDs, 15 pools of 128 groups three times over, 480 on each OSD. */
final class MadeUp {
    private static final int OSDS = 12;
    private static final int GROUPS = 128;

    private MadeUp() {}

    static void fill(LabCluster cluster) {
        for (int i = 0; i < OSDS; i++) {
            cluster.osds().put(i, new LabOsd(i));
        }
        add(cluster, "rbd", "rbd").holding(820, 210_000);
        add(cluster, "images", "rbd").holding(400, 51_300);
        add(cluster, "volumes", "rbd").holding(6144, 1_580_000).selfManaged = true;
        add(cluster, "vms", "rbd").holding(3072, 790_000).selfManaged = true;
        add(cluster, "backups", "rbd").holding(2048, 525_000);
        add(cluster, "metrics", "rbd").holding(12, 3_100);
        add(cluster, ".rgw.root", "rgw").holding(0, 4);
        add(cluster, "default.rgw.control", "rgw").holding(0, 8);
        add(cluster, "default.rgw.meta", "rgw").holding(0, 31);
        add(cluster, "default.rgw.log", "rgw").holding(0, 207);
        add(cluster, "default.rgw.buckets.index", "rgw").holding(0, 64);
        add(cluster, "default.rgw.buckets.data", "rgw").holding(4096, 1_900_000);
        add(cluster, "cephfs_data", "cephfs").holding(1024, 402_000);
        add(cluster, "cephfs_metadata", "cephfs").holding(2, 22_000);
        add(cluster, "scratch", "rbd").holding(0, 0);
        cluster.settings().put("mon_max_pg_per_osd", "300");
        cluster.settings().put("mon_target_pg_per_osd", "100");
        cluster.settings().put("mon_allow_pool_delete", "false");
    }

    private static LabPool add(LabCluster cluster, String name, String application) {
        LabPool pool = cluster.add(name, GROUPS);
        pool.application = application;
        pool.dealt = true;
        return pool;
    }

    /**
     * For each pool by id, which OSD carries how many of its groups: the figures of the note, whose first column is the OSD.
     */
    static List<int[]> dealt() {
        try (InputStream in = MadeUp.class.getResourceAsStream("placement-groups.tsv")) {
            if (in == null) {
                throw new IllegalStateException("placement-groups.tsv is missing from the jar");
            }
            List<int[]> byOsd = new ArrayList<>();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> List.of(line.split("\t", -1)).stream()
                            .mapToInt(Integer::parseInt)
                            .toArray())
                    .forEach(byOsd::add);
            return byOsd;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
