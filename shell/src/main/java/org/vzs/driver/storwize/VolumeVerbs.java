package org.vzs.driver.storwize;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.vzs.driver.ActionResult;
import org.vzs.driver.EndpointException;
import org.vzs.driver.Outcome;
import org.vzs.driver.VolumeAction;
import org.vzs.size.Size;

/** Carries one action out on one volume. */
final class VolumeVerbs {
    private static final BigInteger BLOCK = BigInteger.valueOf(512);

    private final Svc svc;
    private final Telling telling;
    private final String id;

    VolumeVerbs(Svc svc, Telling telling, String id) {
        this.svc = svc;
        this.telling = telling;
        this.id = id;
    }

    ActionResult perform(VolumeAction action) throws InterruptedException {
        List<Row> all = svc.list("lsvdisk", "-bytes");
        if (action instanceof VolumeAction.Create create) {
            return create(all, create);
        }
        Row disk = all.stream().filter(r -> r.is("id", id)).findFirst().orElse(null);
        if (disk == null) {
            return action instanceof VolumeAction.Delete
                    ? Telling.unchanged("it is gone")
                    : Telling.failed("there is no volume with the id " + id);
        }
        ActionResult end = onVolume(disk, all, action);
        return telling.refused() ? looked(end) : end;
    }

    /**
     * A refusal does not say whether the volume went offline, or went away, in between: for both there is "does not exist or is
     * not a suitable candidate". So it is looked at again.
     */
    private ActionResult looked(ActionResult end) {
        Row now;
        try {
            now = svc.list("lsvdisk", "-bytes").stream()
                    .filter(r -> r.is("id", id))
                    .findFirst()
                    .orElse(null);
        } catch (EndpointException e) {
            return end;
        }
        if (now == null || (now.is("status", "online") && end.outcome() == Outcome.FAILED)) {
            return end;
        }
        if (end.outcome() == Outcome.UNCHANGED) {
            return Telling.failed("the system refuses to touch it: it is there, and " + now.text("status"));
        }
        return end.outcome() == Outcome.FAILED
                ? Telling.failed("it is " + now.text("status") + " now: " + end.detail())
                : end;
    }

    private ActionResult onVolume(Row disk, List<Row> all, VolumeAction action) throws InterruptedException {
        return switch (action) {
            case VolumeAction.Create create -> throw new IllegalStateException("done before");
            case VolumeAction.Expand expand -> expand(disk.neededSize("capacity"), expand.size());
            case VolumeAction.Delete delete ->
                Telling.judgeRemoval(
                        delete.force() ? telling.tell("rmvdisk", "-force", id) : telling.tell("rmvdisk", id));
            case VolumeAction.Map map -> map(map.host());
            case VolumeAction.Unmap unmap -> unmap(unmap.host());
            case VolumeAction.CreateSnapshot snapshot -> new FlashCopy(svc, telling, disk, all).take(snapshot.name());
            case VolumeAction.Restore restore -> new FlashCopy(svc, telling, disk, all).restore(restore.snapshot());
            case VolumeAction.RemoveSnapshot snapshot -> new FlashCopy(svc, telling, disk, all).remove(snapshot.name());
            case VolumeAction.SetTiering tiering -> tiering(tiering.on());
        };
    }

    private ActionResult create(List<Row> all, VolumeAction.Create create) throws InterruptedException {
        if (!Telling.notAnOption(id) || !Telling.notAnOption(create.pool())) {
            return Telling.failed("a name begins with no '-' and is not empty");
        }
        Row there = all.stream().filter(r -> r.is("name", id)).findFirst().orElse(null);
        if (there != null) {
            boolean same =
                    there.neededSize("capacity").equals(create.size()) && there.is("mdisk_grp_name", create.pool());
            return same
                    ? Telling.unchanged("it exists")
                    : Telling.failed("it exists with " + there.neededSize("capacity") + " in "
                            + there.text("mdisk_grp_name") + "; expand it, or take another name");
        }
        if (!blocks(create.size())) {
            return Telling.failed("a volume has a whole number of blocks of 512 bytes, at least one");
        }
        List<String> words = new ArrayList<>(mkvdisk(create.pool(), create.size(), id));
        if (create.thin()) {
            words.addAll(List.of("-rsize", "2%", "-autoexpand", "-warning", "80%"));
        }
        return Telling.judge(telling.tell(words));
    }

    /** The I/O group is named, because releases before 7.2 insist on it; the first one is on every system. */
    static List<String> mkvdisk(String pool, Size size, String name) {
        return List.of(
                "mkvdisk",
                "-mdiskgrp",
                pool,
                "-iogrp",
                "0",
                "-size",
                size.bytes().toString(),
                "-unit",
                "b",
                "-name",
                name);
    }

    private static boolean blocks(Size size) {
        return !size.isZero() && size.bytes().mod(BLOCK).signum() == 0;
    }

    private ActionResult expand(Size now, Size wanted) throws InterruptedException {
        int more = wanted.compareTo(now);
        if (more == 0) {
            return Telling.unchanged("it has " + now);
        }
        if (more < 0) {
            return Telling.failed("it has " + now + ", which is more; to make it smaller would cut data off");
        }
        if (!blocks(wanted)) {
            return Telling.failed("a volume has a whole number of blocks of 512 bytes");
        }
        String by = wanted.minus(now).bytes().toString();
        return Telling.judge(telling.tell("expandvdisksize", "-size", by, "-unit", "b", id));
    }

    private boolean mapped(String host) {
        return svc.list("lshostvdiskmap").stream().anyMatch(m -> m.is("vdisk_id", id) && m.is("name", host));
    }

    private ActionResult map(String host) throws InterruptedException {
        if (!Telling.notAnOption(host)) {
            return Telling.failed("a host's name begins with no '-' and is not empty");
        }
        return mapped(host)
                ? Telling.unchanged("the host sees it")
                : Telling.judge(telling.tell("mkvdiskhostmap", "-host", host, id));
    }

    private ActionResult unmap(String host) throws InterruptedException {
        return mapped(host)
                ? Telling.judgeRemoval(telling.tell("rmvdiskhostmap", "-host", host, id))
                : Telling.unchanged("the host does not see it");
    }

    private ActionResult tiering(boolean on) throws InterruptedException {
        boolean same = svc.list("lsvdiskcopy", "-bytes").stream()
                .filter(c -> c.is("vdisk_id", id))
                .allMatch(c -> c.is("easy_tier", on ? "on" : "off"));
        return same
                ? Telling.unchanged("is so already")
                : Telling.judge(telling.tell("chvdisk", "-easytier", on ? "on" : "off", id));
    }
}
