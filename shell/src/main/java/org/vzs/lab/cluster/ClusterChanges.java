package org.vzs.lab.cluster;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.ontap.MakeDisks;

/** The commands that change a cluster, and what they say. */
final class ClusterChanges {
    private static final String DONE = "[Job 35] Job succeeded: Successful\n\n";

    private final LabCluster cluster;
    private final Settings settings;
    private final VolumeChanges volumes;
    private final DiskChanges disks;
    private final MirrorChanges mirrors;

    ClusterChanges(LabCluster cluster, Settings settings) {
        this.cluster = cluster;
        this.settings = settings;
        this.volumes = new VolumeChanges(cluster);
        this.disks = new DiskChanges(cluster);
        this.mirrors = new MirrorChanges(cluster);
    }

    /**
     * Runs a command.
     *
     * @return what it says; null if there is no such command
     */
    @Nullable
    String apply(Words words) {
        return switch (words.command()) {
            case "volume create", "volume offline", "volume online", "volume delete", "volume size" -> volume(words);
            case "volume snapshot create", "volume snapshot delete", "volume snapshot restore" -> snapshot(words);
            case "lun offline", "lun online", "lun delete", "lun mapping create", "lun mapping delete" -> lun(words);
            case "snapmirror break" -> {
                mirrors.breakOff(words.needed("destination-path"));
                yield "Operation succeeded: snapmirror break for destination \"" + words.get("destination-path")
                        + "\".\n";
            }
            case "snapmirror resync" -> {
                mirrors.resync(words.needed("destination-path"));
                yield "Operation is queued: initiate snapmirror resync to destination \""
                        + words.get("destination-path") + "\".\n";
            }
            case "storage disk assign" -> {
                disks.assign(words.needed("disk"), words.needed("owner"));
                yield "";
            }
            case "storage aggregate modify" -> {
                disks.hybrid(
                        disks.aggregate(words.needed("aggregate")),
                        words.needed("hybrid-enabled").equals("true"));
                yield "";
            }
            case "storage aggregate add-disks" -> addDisks(words);
            case "system node systemshell" -> systemshell(words);
            case "security login unlock" -> "";
            default -> null;
        };
    }

    private void confirmed(String question) {
        if (settings.confirmations()) {
            throw new Refusal("", question + " {y|n}: not answered");
        }
    }

    private String volume(Words words) {
        String svm = words.needed("vserver");
        String name = words.needed("volume");
        if (words.ends("create")) {
            volumes.create(
                    svm,
                    name,
                    words.needed("aggregate"),
                    bytes(words.needed("size")),
                    words.get("space-guarantee").equals("none"));
            return DONE;
        }
        Row volume = cluster.volume(svm, name);
        String said = "Volume \"" + svm + ":" + name + "\" ";
        if (words.ends("delete")) {
            confirmed("Warning: Are you sure you want to delete volume \"" + name + "\" in Vserver \"" + svm + "\" ?");
            volumes.delete(volume);
            return DONE;
        }
        if (words.ends("size")) {
            volumes.resize(volume, bytes(words.needed("new-size")));
            return "vol size: " + said + "size set to " + words.get("new-size") + ".\n";
        }
        String state = words.ends("offline") ? "offline" : "online";
        volumes.state(volume, state);
        return said + "is now " + state + ".\n\n";
    }

    private String snapshot(Words words) {
        Row volume = cluster.volume(words.needed("vserver"), words.needed("volume"));
        String name = words.needed("snapshot");
        if (words.ends("create")) {
            volumes.snapshot(volume, name);
        } else if (words.ends("restore")) {
            volumes.restore(volume, name);
        } else {
            confirmed("Warning: Deleting a Snapshot copy permanently removes data. Do you want to continue?");
            volumes.deleteSnapshot(
                    volume,
                    cluster.rows("volume snapshot", s -> s.place().equals(volume.place()) && s.is("snapshot", name))
                            .findFirst()
                            .orElseThrow(() -> new Refusal(Refusal.NO_ENTRY, "entry doesn't exist")));
        }
        return "";
    }

    private String lun(Words words) {
        Row lun = mirrors.lun(words.needed("vserver"), words.needed("path"));
        switch (words.command()) {
            case "lun offline" -> lun.set("state", "offline");
            case "lun online" -> lun.set("state", "online");
            case "lun mapping create" -> mirrors.map(lun, words.needed("igroup"));
            case "lun mapping delete" -> mirrors.unmap(lun, words.needed("igroup"));
            default -> {
                if (lun.is("mapped", "mapped")) {
                    throw new Refusal("5374876", "LUN \"" + lun.get("path") + "\" is mapped.");
                }
                cluster.table("lun").remove(lun);
            }
        }
        return "";
    }

    private String addDisks(Words words) {
        Row aggregate = disks.aggregate(words.needed("aggregate"));
        String type = words.get("disktype").isEmpty() ? "FCAL" : words.get("disktype");
        int count = Integer.parseInt(words.needed("diskcount"));
        confirmed("Do you want to continue?");
        disks.add(aggregate, type, count);
        return "\nInfo: Disks would be added to aggregate \"" + aggregate.get("aggregate") + "\" on node \""
                + aggregate.get("node") + "\" in the\n      following manner:\n\n      First Plex\n\n        "
                + count + " disks of type " + type + " (block checksum, raid_dp)\n\n";
    }

    private String systemshell(Words words) {
        if (!settings.privilege().equals("diagnostic")) {
            throw new Refusal("", "\"systemshell\" is not a recognized command");
        }
        words.needed("node");
        MakeDisks call = MakeDisks.in(words.needed("command"));
        if (call == null) {
            throw new Refusal("", "the lab's system shell knows only vsim_makedisks");
        }
        return "  (system node systemshell)\n" + disks.make(call);
    }

    /** Such as {@code 1g}; a number alone is bytes. */
    private static long bytes(String size) {
        Matcher m = Pattern.compile("(\\d+)([KMGTkmgt]?)[Bb]?").matcher(size);
        if (!m.matches()) {
            throw new Refusal("", "\"" + size + "\" is an invalid value for field \"-size <size>\"");
        }
        int power = List.of("", "k", "m", "g", "t").indexOf(m.group(2).toLowerCase(java.util.Locale.ROOT));
        return Long.parseLong(m.group(1)) << (10 * power);
    }
}
