package org.vzs.lab.storwize;

import java.util.List;
import java.util.Map;

/** The commands that change pools. */
final class PoolCommands {
    private final LabStorwize s;

    PoolCommands(LabStorwize s) {
        this.s = s;
    }

    String make(Words words) {
        String name = words.option("name");
        int id = s.freeId("mdiskgrp");
        String given = name == null ? "mdiskgrp" + id : Words.name(name);
        if (s.first("mdiskgrp", "name", given) != null) {
            throw new Refusal("CMMVC6035E");
        }
        String extent = words.option("ext");
        if (extent != null
                && !List.of("16", "32", "64", "128", "256", "512", "1024", "2048", "4096", "8192")
                        .contains(extent)) {
            throw new Refusal("CMMVC5711E", extent);
        }
        s.add(
                "mdiskgrp",
                MadeUp.row(
                        "id",
                        Integer.toString(id),
                        "name",
                        given,
                        "status",
                        "online",
                        "extent_size",
                        extent == null ? "256" : extent,
                        "warning",
                        "0",
                        "easy_tier",
                        "auto"));
        return "MDisk Group, id [" + id + "], successfully created\n";
    }

    private Map<String, String> pool(Words words) {
        String object = words.neededObject();
        Map<String, String> pool = s.find("mdiskgrp", object);
        if (pool == null) {
            throw new Refusal(object.matches("\\d+") ? "CMMVC5753E" : "CMMVC5754E");
        }
        return pool;
    }

    String remove(Words words) {
        Map<String, String> pool = pool(words);
        String id = pool.getOrDefault("id", "");
        boolean empty = s.where("array", "mdisk_grp_id", id).isEmpty()
                && s.where("vdiskcopy", "mdisk_grp_id", id).isEmpty();
        if (!empty && !words.has("force")) {
            throw new Refusal("CMMVC6037E");
        }
        VolumeCommands volumes = new VolumeCommands(s);
        s.where("vdiskcopy", "mdisk_grp_id", id).forEach(c -> volumes.forget(c.getOrDefault("vdisk_id", "")));
        s.where("array", "mdisk_grp_id", id).forEach(a -> {
            a.put("mdisk_grp_id", "");
            a.put("mdisk_grp_name", "");
        });
        s.rows("mdiskgrp").remove(pool);
        return "";
    }

    String change(Words words) {
        Map<String, String> pool = pool(words);
        String mode = words.option("easytier");
        if (mode != null) {
            if (!List.of("on", "off", "auto", "measure").contains(mode)) {
                throw new Refusal("CMMVC5711E", mode);
            }
            pool.put("easy_tier", mode);
        }
        String name = words.option("name");
        if (name != null) {
            pool.put("name", Words.name(name));
        }
        return "";
    }
}
