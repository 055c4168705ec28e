package org.vzs.driver.ceph;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.ActionResult;
import org.vzs.driver.ExecResult;
import org.vzs.driver.Outcome;

/**
 * Changes the number of placement groups of one pool. Since Nautilus the manager splits and merges them step by step
 * towards the target, and {@code pgp_num} follows; before, groups could only be split, at once, and {@code pgp_num} had to be
 * set when they were made (EBUSY until then).
 */
final class PlacementGroupChange {
    private final Ceph ceph;
    private final CephVersion version;
    private final Telling telling;
    private final String id;

    PlacementGroupChange(Ceph ceph, CephVersion version, Telling telling, String id) {
        this.ceph = ceph;
        this.version = version;
        this.telling = telling;
        this.id = id;
    }

    ActionResult to(JsonNode pool, int count) throws InterruptedException {
        int from = pool.path("pg_num").asInt();
        int target = pool.path("pg_num_target").asInt(from);
        String name = OsdMap.name(pool);
        String number = Integer.toString(count);
        if (count < from && !version.changesPlacementGroupsInSteps()) {
            return Telling.failed(
                    "Ceph " + version.text() + " cannot take placement groups away; Nautilus and later can");
        }
        if (settled(pool, count)) {
            return Telling.unchanged("");
        }
        if (target != count) {
            ExecResult r = telling.tell("osd", "pool", "set", name, "pg_num", number);
            if (!Telling.ok(r)) {
                return Telling.judge(r);
            }
        }
        if (!version.changesPlacementGroupsInSteps()) {
            ActionResult placed = place(name, number);
            if (placed != null) {
                return placed;
            }
        }
        return telling.context().toTheEnd() ? await(from, count) : running(from, count);
    }

    /** Sets pgp_num, again and again while the groups are being made; null when it is set. */
    private @Nullable ActionResult place(String name, String number) throws InterruptedException {
        while (true) {
            ExecResult r = telling.tell("osd", "pool", "set", name, "pgp_num", number);
            if (Telling.ok(r)) {
                return null;
            }
            if (!CephError.of(r).name().equals("EBUSY")) {
                return Telling.judge(r);
            }
            if (!telling.pause()) {
                return new ActionResult(
                        Outcome.STILL_RUNNING, null, "pg_num is set; pgp_num is to follow when the groups are made");
            }
        }
    }

    private ActionResult await(int from, int count) throws InterruptedException {
        while (true) {
            JsonNode now = OsdMap.pool(ceph.ask("osd", "dump"), id);
            if (now == null) {
                return Telling.failed("the pool was deleted meanwhile");
            }
            if (settled(now, count)) {
                return Telling.changed(from + " -> " + count);
            }
            int target = now.path("pg_num_target").asInt(count);
            if (target != count) {
                return Telling.failed(
                        "somebody else wants " + target + " placement groups of it now" + " (pg_autoscale_mode is "
                                + now.path("pg_autoscale_mode").asText("unknown") + ")");
            }
            int at = now.path("pg_num").asInt();
            telling.context().progress().accept(Math.abs(at - from) * 100 / Math.max(1, Math.abs(count - from)));
            if (!telling.pause()) {
                return running(at, count);
            }
        }
    }

    private static boolean settled(JsonNode pool, int count) {
        return pool.path("pg_num").asInt() == count
                && pool.path("pg_placement_num").asInt(count) == count
                && pool.path("pg_num_target").asInt(count) == count;
    }

    private static ActionResult running(int at, int count) {
        return new ActionResult(
                Outcome.STILL_RUNNING, null, "it has " + at + " placement groups on the way to " + count);
    }
}
