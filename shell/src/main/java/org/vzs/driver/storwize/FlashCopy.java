package org.vzs.driver.storwize;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.ActionResult;
import org.vzs.driver.ExecResult;
import org.vzs.driver.Outcome;

/**
 * Snapshots of one volume. A snapshot is a thin volume and a map from the one to the other that copies nothing by itself; to
 * restore is a map the other way round.
 */
final class FlashCopy {
    private static final Pattern MADE = Pattern.compile("id \\[(\\d+)\\]");

    private final Svc svc;
    private final Telling telling;
    private final Row disk;
    private final List<Row> all;

    FlashCopy(Svc svc, Telling telling, Row disk, List<Row> all) {
        this.svc = svc;
        this.telling = telling;
        this.disk = disk;
        this.all = all;
    }

    private @Nullable Row mapTo(String target) {
        return svc.list("lsfcmap").stream()
                .filter(m -> m.is("source_vdisk_id", disk.text("id")) && m.is("target_vdisk_name", target))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Row named(String name) {
        return all.stream().filter(r -> r.is("name", name)).findFirst().orElse(null);
    }

    ActionResult take(String name) throws InterruptedException {
        if (!Telling.notAnOption(name)) {
            return Telling.failed("a snapshot's name begins with no '-' and is not empty");
        }
        if (mapTo(name) != null) {
            return Telling.unchanged("it has a snapshot of that name");
        }
        if (named(name) != null) {
            return Telling.failed("there is a volume of that name; a snapshot is a volume, and names are unique");
        }
        String pool = svc.list("lsvdiskcopy", "-bytes").stream()
                .filter(c -> c.is("vdisk_id", disk.text("id")) && c.is("primary", "yes"))
                .map(c -> c.text("mdisk_grp_name"))
                .findFirst()
                .orElse(disk.text("mdisk_grp_name"));
        List<String> words = new ArrayList<>(VolumeVerbs.mkvdisk(pool, disk.neededSize("capacity"), name));
        words.addAll(List.of("-rsize", "0%", "-autoexpand"));
        ExecResult made = telling.tell(words);
        if (!Telling.ok(made)) {
            return Telling.judge(made);
        }
        ExecResult mapped = telling.tell("mkfcmap", "-source", disk.text("id"), "-target", name, "-copyrate", "0");
        ExecResult started = Telling.ok(mapped) ? telling.tell("startfcmap", "-prep", id(mapped)) : mapped;
        if (Telling.ok(started)) {
            return Telling.changed("");
        }
        // A volume without its snapshot in it would pass for one.
        ExecResult removed = telling.tell("rmvdisk", "-force", name);
        String left = Telling.ok(removed) ? "" : "; the volume '" + name + "' is left over";
        return Telling.failed(CmmvcError.of(started) + left);
    }

    private static String id(ExecResult made) {
        Matcher m = MADE.matcher(made.stdout());
        return m.find() ? m.group(1) : "";
    }

    ActionResult restore(String name) throws InterruptedException {
        Row snapshot = named(name);
        if (mapTo(name) == null || snapshot == null) {
            return Telling.failed("it has no snapshot of that name");
        }
        ExecResult mapped = telling.tell(
                "mkfcmap",
                "-source",
                snapshot.text("id"),
                "-target",
                disk.text("id"),
                "-copyrate",
                "100",
                "-autodelete");
        if (!Telling.ok(mapped)) {
            return Telling.judge(mapped);
        }
        String map = id(mapped);
        ExecResult started = telling.tell("startfcmap", "-prep", "-restore", map);
        if (!Telling.ok(started)) {
            ExecResult removed = telling.tell("rmfcmap", "-force", map);
            String left = Telling.ok(removed) ? "" : "; the map " + map + " is left over";
            return Telling.failed(CmmvcError.of(started) + left);
        }
        return toTheEnd(map);
    }

    /** The data read as restored from the start on; it is at its end when it no longer needs the snapshot for that. */
    private ActionResult toTheEnd(String map) throws InterruptedException {
        while (true) {
            Row row = svc.list("lsfcmap").stream()
                    .filter(m -> m.is("id", map))
                    .findFirst()
                    .orElse(null);
            if (row == null || row.is("status", "idle_or_copied")) {
                return Telling.changed("");
            }
            telling.context().progress().accept(Math.min(100, row.number("progress", 0)));
            if (row.is("status", "stopped") || row.is("status", "suspended")) {
                return Telling.failed(
                        "the FlashCopy map " + map + " is " + row.text("status") + " at " + row.text("progress")
                                + " %; start it again with 'svctask startfcmap -prep -restore " + map + "'");
            }
            if (!telling.context().toTheEnd() || !telling.pause()) {
                return new ActionResult(
                        Outcome.STILL_RUNNING,
                        null,
                        "the FlashCopy map " + map + " goes on copying, " + row.text("progress") + " %");
            }
        }
    }

    ActionResult remove(String name) throws InterruptedException {
        Row map = mapTo(name);
        if (map == null) {
            return Telling.unchanged("it has no snapshot of that name");
        }
        String id = map.text("id");
        if (!map.is("status", "idle_or_copied") && !map.is("status", "stopped")) {
            ExecResult stopped = telling.tell("stopfcmap", id);
            if (!Telling.ok(stopped)) {
                return Telling.judge(stopped);
            }
        }
        ExecResult removed = telling.tell("rmfcmap", "-force", id);
        if (!Telling.ok(removed)) {
            return Telling.judge(removed);
        }
        return Telling.judgeRemoval(telling.tell("rmvdisk", map.text("target_vdisk_id")));
    }
}
