package org.vzs.lab.ceph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One made-up pool. Guarded by its cluster's lock. */
final class LabPool {
    /** A snapshot of it. */
    record Snap(int id, String name, Instant created) {}

    final int id;
    String name;
    int pgNum;
    int target;
    /** When the splits and merges under way are over. */
    Instant settled = Instant.MIN;

    int size = 3;
    String application = "";
    long stored;
    long objects;
    long quotaBytes;
    long quotaObjects;
    int snapSeq;
    /** Whether its groups still lie as they were dealt out in the beginning. */
    boolean dealt;
    /** Whether its images take snapshots of their own. */
    boolean selfManaged;

    final List<Snap> snaps = new ArrayList<>();

    LabPool(int id, String name, int pgNum) {
        this.id = id;
        this.name = name;
        this.pgNum = pgNum;
        this.target = pgNum;
    }

    LabPool holding(long gib, long count) {
        stored = gib << 30;
        objects = count;
        return this;
    }

    boolean full() {
        return (quotaBytes > 0 && stored >= quotaBytes) || (quotaObjects > 0 && objects >= quotaObjects);
    }
}
