package org.vzs.lab.ontap;

/** A LUN; a clone is backed by a snapshot of its volume. Size in bytes. */
final class LabLun {
    final String path;
    final long size;
    /** The snapshot; empty for an ordinary LUN. */
    final String backing;

    boolean online = true;
    /** The initiator group; empty if not mapped. */
    String group = "";

    LabLun(String path, long size, String backing) {
        this.path = path;
        this.size = size;
        this.backing = backing;
    }

    String volume() {
        return path.split("/", 4)[2];
    }
}
