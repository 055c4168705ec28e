package org.vzs.lab.vsphere;

import java.util.List;

/** What the lab's vCenter manages when it is new. */
record Estate(List<HostRow> hosts, List<DatastoreRow> datastores, List<VmRow> vms) {
    /** A host; memory in GiB. */
    record HostRow(String name, String cluster, int cores, int memory, String model) {}

    /** A datastore; sizes in GiB. */
    record DatastoreRow(String name, String type, long capacity, long free) {}

    /** A virtual machine; memory in MiB, disk in GiB. See {@code estate.txt} for the words. */
    record VmRow(
            String folder,
            String name,
            String host,
            String datastore,
            String power,
            String tools,
            int cpus,
            int memory,
            long disk,
            String guest,
            String snapshots,
            String note) {}

    Estate {
        hosts = List.copyOf(hosts);
        datastores = List.copyOf(datastores);
        vms = List.copyOf(vms);
    }
}
