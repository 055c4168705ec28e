package org.vzs.driver.storwize;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.PoolAction;
import org.vzs.driver.PoolInfo;
import org.vzs.driver.Pools;
import org.vzs.driver.Tiering;
import org.vzs.size.Size;

/** The storage pools of a system: its mdisk groups. */
final class StorwizePools implements Pools {
    private static final long MIB = 1024 * 1024;

    private final Svc svc;

    StorwizePools(Svc svc) {
        this.svc = svc;
    }

    @Override
    public List<PoolInfo> list() {
        return groups().stream().map(StorwizePools::info).toList();
    }

    private List<Row> groups() {
        return svc.list("lsmdiskgrp", "-bytes");
    }

    private static PoolInfo info(Row r) {
        Size capacity = r.neededSize("capacity");
        Size free = r.neededSize("free_capacity");
        String status = r.text("status");
        return new PoolInfo(
                r.text("id"),
                r.text("name"),
                r.text("type").isEmpty() ? "parent" : r.text("type"),
                capacity,
                free.compareTo(capacity) > 0 ? Size.ZERO : capacity.minus(free),
                free,
                r.size("virtual_capacity"),
                null,
                r.health(),
                status.equals("online") ? "" : "it is " + status,
                null,
                List.of(),
                new Tiering(extent(r), r.text("easy_tier"), r.text("easy_tier_status")));
    }

    /** Printed in MiB, without a unit. */
    private static Size extent(Row r) {
        return Size.ofBlocks(r.number("extent_size", 0), MIB);
    }

    @Override
    public ActionResult perform(String id, PoolAction action, ActionContext context) throws InterruptedException {
        Telling telling = new Telling(svc, context);
        return telling.guarded(() ->
                action instanceof PoolAction.Create create ? create(telling, id, create) : change(telling, id, action));
    }

    private @Nullable Row find(String column, String value) {
        return groups().stream().filter(r -> r.is(column, value)).findFirst().orElse(null);
    }

    private ActionResult create(Telling telling, String name, PoolAction.Create create) throws InterruptedException {
        if (!Telling.notAnOption(name)) {
            return Telling.failed("a pool's name begins with no '-' and is not empty");
        }
        if (create.placementGroups() > 0
                || create.replicas() > 0
                || !create.rule().isEmpty()
                || !create.application().isEmpty()) {
            return Telling.failed("a pool of this system has no placement groups, replicas, rule or application");
        }
        Size extent = create.extent();
        Row there = find("name", name);
        if (there != null) {
            return extent == null || extent.equals(extent(there))
                    ? Telling.unchanged("it exists")
                    : Telling.failed("it exists with extents of " + extent(there)
                            + ", which stay as they are for its life; take another name");
        }
        List<String> words = new ArrayList<>(List.of("mkmdiskgrp", "-name", name));
        if (extent != null) {
            if (!extent.equals(new Size(extent.blocks(MIB)).times(MIB))) {
                return Telling.failed("an extent is a power of two from 16 MiB to 8 GiB, not " + extent);
            }
            words.add("-ext");
            words.add(extent.blocks(MIB).toString());
        }
        return Telling.judge(telling.tell(words));
    }

    private ActionResult change(Telling telling, String id, PoolAction action) throws InterruptedException {
        Row group = find("id", id);
        if (group == null) {
            return action instanceof PoolAction.Delete
                    ? Telling.unchanged("it is gone")
                    : Telling.failed("there is no pool with the id " + id);
        }
        return switch (action) {
            case PoolAction.Delete delete ->
                Telling.judgeRemoval(
                        delete.allow() ? telling.tell("rmmdiskgrp", "-force", id) : telling.tell("rmmdiskgrp", id));
            case PoolAction.SetTiering tiering ->
                group.is("easy_tier", tiering.mode())
                        ? Telling.unchanged("has Easy Tier " + tiering.mode())
                        : Telling.judge(telling.tell("chmdiskgrp", "-easytier", tiering.mode(), id));
            case PoolAction.Create create -> throw new IllegalStateException("done above");
            case PoolAction.SetPlacementGroups groups ->
                Telling.failed("a pool of this system has no placement groups");
            case PoolAction.SetQuota quota -> Telling.failed("a pool of this system has no quota");
            case PoolAction.CreateSnapshot s -> noSnapshots();
            case PoolAction.RemoveSnapshot s -> noSnapshots();
        };
    }

    private static ActionResult noSnapshots() {
        return Telling.failed("this system takes snapshots of volumes, not of pools");
    }
}
