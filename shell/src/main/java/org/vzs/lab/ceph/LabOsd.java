package org.vzs.lab.ceph;

/** One made-up OSD. Guarded by its cluster's lock. */
final class LabOsd {
    /** 8 TiB. */
    static final long KIB = 8L << 30;

    final int id;
    boolean up = true;
    boolean in = true;
    double reweight = 1;

    LabOsd(int id) {
        this.id = id;
    }

    /** Three on each host. */
    String host() {
        return "ceph0" + (id / 3 + 1);
    }
}
