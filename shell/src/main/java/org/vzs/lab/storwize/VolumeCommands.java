package org.vzs.lab.storwize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The commands that change volumes and who sees them. */
final class VolumeCommands {
    private final LabStorwize s;

    VolumeCommands(LabStorwize s) {
        this.s = s;
    }

    /** The volume of this id or name. */
    Map<String, String> volume(String object) {
        Map<String, String> volume = s.find("vdisk", object);
        if (volume == null) {
            throw new Refusal(object.matches("\\d+") ? "CMMVC5753E" : "CMMVC5754E");
        }
        return volume;
    }

    String make(Words words) {
        Map<String, String> pool = s.find("mdiskgrp", words.needed("mdiskgrp"));
        if (pool == null) {
            throw new Refusal("CMMVC5754E");
        }
        words.needed("iogrp");
        String name = Words.name(words.needed("name"));
        if (s.first("vdisk", "name", name) != null) {
            throw new Refusal("CMMVC6035E");
        }
        long size = words.size();
        String poolId = pool.getOrDefault("id", "");
        if (!words.has("rsize") && size > new Derived(s).free(poolId)) {
            throw new Refusal("CMMVC8710E");
        }
        return "Virtual Disk, id [" + make(name, poolId, size, words.has("rsize") ? 0 : -1)
                + "], successfully created\n";
    }

    /** Makes one; {@code used} is -1 where it is not thin. */
    String make(String name, String pool, long size, long used) {
        String id = Integer.toString(s.freeId("vdisk"));
        s.add(
                "vdisk",
                MadeUp.row(
                        "id",
                        id,
                        "name",
                        name,
                        "IO_group_id",
                        "0",
                        "IO_group_name",
                        "io_grp0",
                        "status",
                        "online",
                        "capacity",
                        Long.toString(size),
                        "vdisk_UID",
                        String.format(Locale.ROOT, "600507680280003C7800%012X", Long.parseLong(id)),
                        "fast_write_state",
                        "empty"));
        addCopy(id, name, "0", pool, size, used);
        return id;
    }

    /** Adds a second copy. */
    void copy(String name, String pool) {
        Map<String, String> volume = volume(name);
        addCopy(volume.getOrDefault("id", ""), name, "1", pool, LabStorwize.number(volume, "capacity"), -1);
    }

    private void addCopy(String id, String name, String copy, String pool, long size, long used) {
        Map<String, String> group = s.find("mdiskgrp", pool);
        long real = used < 0 ? size : used + size / 50;
        s.add(
                "vdiskcopy",
                MadeUp.row(
                        "vdisk_id",
                        id,
                        "vdisk_name",
                        name,
                        "copy_id",
                        copy,
                        "status",
                        "online",
                        "sync",
                        "yes",
                        "primary",
                        copy.equals("0") ? "yes" : "no",
                        "mdisk_grp_id",
                        pool,
                        "mdisk_grp_name",
                        group == null ? "" : group.getOrDefault("name", ""),
                        "capacity",
                        Long.toString(size),
                        "type",
                        "striped",
                        "se_copy",
                        used < 0 ? "no" : "yes",
                        "easy_tier",
                        "on",
                        "easy_tier_status",
                        "inactive",
                        "compressed_copy",
                        "no",
                        "real_capacity",
                        Long.toString(real),
                        "used_capacity",
                        Long.toString(used < 0 ? size : used)));
    }

    String remove(Words words) {
        String id = volume(words.neededObject()).getOrDefault("id", "");
        boolean used = !s.where("hostvdiskmap", "vdisk_id", id).isEmpty()
                || !s.where("fcmap", "source_vdisk_id", id).isEmpty()
                || !s.where("fcmap", "target_vdisk_id", id).isEmpty()
                || !s.where("rcrelationship", "master_vdisk_id", id).isEmpty();
        if (used && !words.has("force")) {
            throw new Refusal("CMMVC5840E");
        }
        forget(id);
        return "";
    }

    /** Takes a volume away with all that hangs on it. */
    void forget(String id) {
        s.rows("vdisk").removeIf(r -> id.equals(r.get("id")));
        s.rows("vdiskcopy").removeIf(r -> id.equals(r.get("vdisk_id")));
        s.rows("hostvdiskmap").removeIf(r -> id.equals(r.get("vdisk_id")));
        s.rows("fcmap").removeIf(r -> id.equals(r.get("source_vdisk_id")) || id.equals(r.get("target_vdisk_id")));
        s.rows("rcrelationship").removeIf(r -> id.equals(r.get("master_vdisk_id")));
    }

    /**
     * Its pool is lost. What a system then answers to a change is not published; the code is the one of an object that is "not a
     * suitable candidate".
     */
    void takeOffline(Words words) {
        Map<String, String> volume = volume(words.neededObject());
        volume.put("status", "offline");
        s.where("vdiskcopy", "vdisk_id", volume.getOrDefault("id", "")).forEach(c -> c.put("status", "offline"));
        s.changed();
        throw new Refusal("CMMVC5753E");
    }

    String expand(Words words) {
        Map<String, String> volume = volume(words.neededObject());
        String id = volume.getOrDefault("id", "");
        if (!s.where("fcmap", "source_vdisk_id", id).isEmpty()
                || !s.where("fcmap", "target_vdisk_id", id).isEmpty()) {
            throw new Refusal("CMMVC5837E");
        }
        long more = words.size();
        List<Map<String, String>> copies = s.where("vdiskcopy", "vdisk_id", id);
        Derived derived = new Derived(s);
        for (Map<String, String> copy : copies) {
            boolean thin = "yes".equals(copy.get("se_copy"));
            if (!thin && more > derived.free(copy.getOrDefault("mdisk_grp_id", ""))) {
                throw new Refusal("CMMVC5860E");
            }
        }
        grow(volume, "capacity", more);
        for (Map<String, String> copy : copies) {
            grow(copy, "capacity", more);
            if (!"yes".equals(copy.get("se_copy"))) {
                grow(copy, "real_capacity", more);
                grow(copy, "used_capacity", more);
            }
        }
        return "";
    }

    private static void grow(Map<String, String> row, String column, long by) {
        row.put(column, Long.toString(LabStorwize.number(row, column) + by));
    }

    String change(Words words) {
        Map<String, String> volume = volume(words.neededObject());
        String mode = words.option("easytier");
        if (mode != null) {
            if (!mode.matches("on|off")) {
                throw new Refusal("CMMVC5711E", mode);
            }
            s.where("vdiskcopy", "vdisk_id", volume.getOrDefault("id", "")).forEach(c -> c.put("easy_tier", mode));
        }
        return "";
    }

    String map(Words words) {
        return "Virtual Disk to Host map, id [" + map(words.needed("host"), words.neededObject(), words.has("force"))
                + "], successfully created\n";
    }

    /** Shows a volume to a host by the lowest number that is free. */
    int map(String host, String object, boolean shared) {
        Map<String, String> h = s.find("host", host);
        if (h == null) {
            throw new Refusal("CMMVC5754E");
        }
        Map<String, String> volume = volume(object);
        String id = volume.getOrDefault("id", "");
        if (!shared && !s.where("hostvdiskmap", "vdisk_id", id).isEmpty()) {
            throw new Refusal("CMMVC6071E");
        }
        List<String> luns = new ArrayList<>();
        s.where("hostvdiskmap", "id", h.getOrDefault("id", "")).forEach(m -> luns.add(m.getOrDefault("SCSI_id", "")));
        int lun = 0;
        while (luns.contains(Integer.toString(lun))) {
            lun++;
        }
        s.add(
                "hostvdiskmap",
                MadeUp.row(
                        "id",
                        h.getOrDefault("id", ""),
                        "name",
                        h.getOrDefault("name", ""),
                        "SCSI_id",
                        Integer.toString(lun),
                        "vdisk_id",
                        id,
                        "vdisk_name",
                        volume.getOrDefault("name", ""),
                        "vdisk_UID",
                        volume.getOrDefault("vdisk_UID", "")));
        return lun;
    }

    String unmap(Words words) {
        String host = words.needed("host");
        String id = volume(words.neededObject()).getOrDefault("id", "");
        boolean removed = s.rows("hostvdiskmap")
                .removeIf(
                        m -> id.equals(m.get("vdisk_id")) && (host.equals(m.get("name")) || host.equals(m.get("id"))));
        if (!removed) {
            throw new Refusal("CMMVC5842E");
        }
        return "";
    }
}
