package org.vzs.driver;

import java.util.List;

/** The filer that an endpoint is, with what is on it. Every list is asked anew in a constant number of round trips. Thread-safe. */
public interface Filers {
    /**
     * The filer itself.
     *
     * @throws EndpointException if the endpoint does not serve
     */
    FilerInfo filer();

    /** Its aggregates. */
    List<AggregateInfo> aggregates();

    /** Its volumes with their snapshots, newest snapshot first. */
    List<FilerVolume> volumes();

    /** Its LUNs. */
    List<FilerLun> luns();

    /** The SnapMirror relations that it knows of, those that it is the source of among them. */
    List<FilerMirror> mirrors();

    /** Its disks. */
    List<FilerDisk> disks();
}
