package org.vzs.lab.cluster;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What can be done to volumes and snapshots, whichever way it is asked for. */
final class VolumeChanges {
    static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss yyyy", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final long BLOCK = 4096;

    private final LabCluster cluster;

    VolumeChanges(LabCluster cluster) {
        this.cluster = cluster;
    }

    void create(String vserver, String name, String aggregate, long size, boolean thin) {
        cluster.need(
                "vserver", v -> v.is("vserver", vserver), "2621462", "Vserver \"" + vserver + "\" does not exist.");
        Row in = cluster.rows("storage aggregate", a -> a.is("aggregate", aggregate))
                .findFirst()
                .orElseThrow(() -> new Refusal("787141", "Aggregate \"" + aggregate + "\" does not exist."));
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]{0,202}")) {
            throw new Refusal(
                    "917888", "Invalid volume name \"" + name + "\". The name can contain letters, numbers and \"_\".");
        }
        if (cluster.rows("volume", v -> v.is("vserver", vserver) && v.is("volume", name))
                .findAny()
                .isPresent()) {
            throw new Refusal("917927", "Volume \"" + name + "\" already exists in Vserver \"" + vserver + "\".");
        }
        if (!thin && size > in.number("availsize")) {
            throw new Refusal(
                    "917831",
                    "Failed to create the volume: there is not enough space in aggregate \"" + aggregate + "\".");
        }
        cluster.table("volume")
                .add(Row.of(
                                "vserver",
                                vserver,
                                "volume",
                                name,
                                "aggregate",
                                aggregate,
                                "state",
                                "online",
                                "type",
                                "RW",
                                "space-guarantee",
                                thin ? "none" : "volume")
                        .set("size", size)
                        .set("used", BLOCK * 64));
    }

    void state(Row volume, String state) {
        if (state.equals("offline")) {
            clones(volume, "take offline");
        }
        volume.set("state", state);
    }

    private void clones(Row volume, String what) {
        if (cluster.rows(
                        "volume clone",
                        c -> c.is("vserver", volume.get("vserver")) && c.is("parent-volume", volume.get("volume")))
                .findAny()
                .isPresent()) {
            throw new Refusal(
                    "917854",
                    "Failed to " + what + " volume \"" + volume.get("volume")
                            + "\": it is the parent of a FlexClone volume.");
        }
    }

    void resize(Row volume, long size) {
        online(volume, "resize");
        long more = size - volume.number("size");
        Row in = cluster.one("storage aggregate", a -> a.is("aggregate", volume.get("aggregate")));
        if (volume.is("space-guarantee", "volume") && more > in.number("availsize")) {
            throw new Refusal(
                    "917831",
                    "Failed to set the size of volume \"" + volume.get("volume")
                            + "\": there is not enough space in its aggregate.");
        }
        volume.set("size", size);
    }

    private static void online(Row volume, String what) {
        if (!volume.is("state", "online")) {
            throw new Refusal("524484", "Cannot " + what + ": volume \"" + volume.get("volume") + "\" is offline.");
        }
    }

    void delete(Row volume) {
        if (!volume.is("state", "offline")) {
            throw new Refusal(
                    "917658",
                    "Volume \"" + volume.get("volume") + "\" in Vserver \"" + volume.get("vserver")
                            + "\" must be offline to be deleted.");
        }
        clones(volume, "delete");
        cluster.table("volume").remove(volume);
        cluster.table("volume clone")
                .removeIf(c -> c.is("vserver", volume.get("vserver")) && c.is("flexclone", volume.get("volume")));
        String path = "/vol/" + volume.get("volume") + "/";
        for (String table : new String[] {"lun", "lun mapping"}) {
            cluster.table(table)
                    .removeIf(l -> l.is("vserver", volume.get("vserver"))
                            && l.get("path").startsWith(path));
        }
    }

    void snapshot(Row volume, String name) {
        writable(volume, "create");
        if (cluster.rows("volume snapshot", s -> s.place().equals(volume.place()) && s.is("snapshot", name))
                .findAny()
                .isPresent()) {
            throw new Refusal("524471", "Snapshot copy \"" + name + "\" already exists.");
        }
        cluster.table("volume snapshot")
                .add(Row.of("vserver", volume.get("vserver"), "volume", volume.get("volume"), "snapshot", name)
                        .set("create-time", DATE.format(cluster.now()))
                        .set("size", BLOCK * 40));
    }

    private static void writable(Row volume, String what) {
        online(volume, what + " the Snapshot copy");
        if (volume.is("type", "DP")) {
            throw new Refusal("1638521", "Snapshot copies can only be " + what + "d on read/write (RW) volumes.");
        }
    }

    void deleteSnapshot(Row volume, Row snapshot) {
        online(volume, "delete the Snapshot copy");
        if (snapshot.is("busy", "true")) {
            throw busy(snapshot);
        }
        writable(volume, "delete");
        cluster.table("volume snapshot").remove(snapshot);
    }

    static Refusal busy(Row snapshot) {
        return new Refusal(
                "1638555",
                "Snapshot copy \"" + snapshot.get("snapshot") + "\" of volume \"" + snapshot.get("volume")
                        + "\" has not expired or is locked by: " + snapshot.get("owners") + ".");
    }

    void restore(Row volume, String snapshot) {
        writable(volume, "restore");
        cluster.need(
                "volume snapshot",
                s -> s.place().equals(volume.place()) && s.is("snapshot", snapshot),
                "1638424",
                "Snapshot copy \"" + snapshot + "\" does not exist.");
    }
}
