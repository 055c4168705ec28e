package org.vzs.lab.ontap;

import java.util.ArrayList;
import java.util.List;

/** A volume; a clone has a parent. Sizes in KB. */
final class LabVolume {
    final String name;
    final String aggregate;
    String state = "online";
    long size;
    long used;
    String parent = "";
    String parentSnapshot = "";
    final List<LabSnapshot> snapshots = new ArrayList<>();

    LabVolume(String name, String aggregate, long size, long used) {
        this.name = name;
        this.aggregate = aggregate;
        this.size = size;
        this.used = used;
    }

    boolean has(String snapshot) {
        return snapshots.stream().anyMatch(s -> s.name().equals(snapshot));
    }
}
