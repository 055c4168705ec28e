package org.vzs.driver.ceph;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.ActionResult;
import org.vzs.driver.ExecResult;
import org.vzs.driver.Outcome;
import org.vzs.driver.PoolAction;
import org.vzs.size.Size;

/** Carries one action out on one pool. Ceph takes names: the id is looked up first, so that a renamed pool is no other. */
final class PoolVerbs {
    private final Ceph ceph;
    private final Supplier<CephVersion> version;
    private final Telling telling;
    private final String id;

    PoolVerbs(Ceph ceph, Supplier<CephVersion> version, Telling telling, String id) {
        this.ceph = ceph;
        this.version = version;
        this.telling = telling;
        this.id = id;
    }

    ActionResult perform(PoolAction action) throws InterruptedException {
        if (action instanceof PoolAction.Create create) {
            return create(create);
        }
        JsonNode pool = OsdMap.pool(ceph.ask("osd", "dump"), id);
        if (pool == null) {
            return action instanceof PoolAction.Delete
                    ? Telling.unchanged("it is gone")
                    : Telling.failed("there is no pool with the id " + id);
        }
        String name = OsdMap.name(pool);
        return switch (action) {
            case PoolAction.Create create -> throw new IllegalStateException("done above");
            case PoolAction.Delete delete -> delete(name, delete.allow());
            case PoolAction.SetPlacementGroups groups ->
                new PlacementGroupChange(ceph, version.get(), telling, id).to(pool, groups.count());
            case PoolAction.SetQuota quota -> quota(pool, name, quota);
            case PoolAction.CreateSnapshot snapshot ->
                isSnapshotName(snapshot.name())
                        ? Telling.judge(telling.tell("osd", "pool", "mksnap", name, snapshot.name()), "already exists")
                        : Telling.failed(
                                "a snapshot's name is in printable ASCII, begins with no '-' and is not empty");
            case PoolAction.SetTiering tiering -> Telling.failed("Ceph has no tiers of that kind");
            case PoolAction.RemoveSnapshot snapshot ->
                OsdMap.all(pool.path("pool_snaps"))
                                .anyMatch(s -> s.path("name").asText().equals(snapshot.name()))
                        ? Telling.judge(telling.tell("osd", "pool", "rmsnap", name, snapshot.name()), "does not exist")
                        : Telling.unchanged("it has no snapshot of that name");
        };
    }

    private static boolean notAnOption(String name) {
        return !name.isBlank() && !name.startsWith("-");
    }

    /** The command takes no others; seen on 16.2, which answers "invalid command". */
    private static boolean isSnapshotName(String name) {
        return notAnOption(name) && name.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    }

    private ActionResult create(PoolAction.Create create) throws InterruptedException {
        if (!notAnOption(id)) {
            return Telling.failed("a pool's name begins with no '-' and is not empty");
        }
        if (create.extent() != null) {
            return Telling.failed("a pool of Ceph is not made of extents");
        }
        JsonNode there = OsdMap.poolNamed(ceph.ask("osd", "dump"), id);
        if (there != null) {
            return fits(there, create);
        }
        List<String> words = new ArrayList<>(List.of("osd", "pool", "create", id));
        if (create.placementGroups() > 0) {
            words.add(Integer.toString(create.placementGroups()));
            words.add(Integer.toString(create.placementGroups()));
        }
        words.add("replicated");
        if (!create.rule().isEmpty()) {
            words.add(create.rule());
        }
        ExecResult made = telling.tell(words.toArray(String[]::new));
        // Another client may have made one of that name since; the command says so and ends well.
        if (!Telling.ok(made) || (made.stdout() + made.stderr()).contains("already exists")) {
            return Telling.judge(made, "already exists");
        }
        return withSettings(create);
    }

    private static ActionResult fits(JsonNode there, PoolAction.Create create) {
        int groups = there.path("pg_num_target").asInt(there.path("pg_num").asInt());
        int replicas = there.path("size").asInt();
        boolean same = (create.placementGroups() == 0 || create.placementGroups() == groups)
                && (create.replicas() == 0 || create.replicas() == replicas);
        return same
                ? Telling.unchanged("it exists")
                : Telling.failed("it exists with " + groups + " placement groups and " + replicas
                        + " replicas; change it, or take another name");
    }

    private ActionResult withSettings(PoolAction.Create create) throws InterruptedException {
        List<ExecResult> all = new ArrayList<>();
        if (create.replicas() > 0) {
            all.add(telling.tell("osd", "pool", "set", id, "size", Integer.toString(create.replicas())));
        }
        if (!create.application().isEmpty()) {
            all.add(telling.tell("osd", "pool", "application", "enable", id, create.application()));
        }
        return all.stream()
                .filter(r -> !Telling.ok(r))
                .findFirst()
                .map(r -> Telling.failed("made, but: " + CephError.of(r)))
                .orElse(Telling.changed(""));
    }

    /** Ceph's own safety: the name twice, the flag, and a lock that is in the monitors. */
    private ActionResult delete(String name, boolean allow) throws InterruptedException {
        if (!allow) {
            return remove(name);
        }
        // injectargs, because a value in ceph.conf wins over one in the monitors' own store.
        ExecResult off = telling.tell("tell", "mon.*", "injectargs", "--mon_allow_pool_delete=true");
        if (!Telling.ok(off)) {
            return Telling.failed("the lock on deleting pools could not be switched off: " + CephError.of(off));
        }
        @Nullable ActionResult removed = null;
        try {
            removed = remove(name);
        } finally {
            ExecResult on = ceph.tell(
                    Duration.ofSeconds(30), List.of("tell", "mon.*", "injectargs", "--mon_allow_pool_delete=false"));
            if (!Telling.ok(on) && removed != null) {
                removed = new ActionResult(
                        removed.outcome(),
                        null,
                        (removed.detail() + " mon_allow_pool_delete could not be set back to false: "
                                        + CephError.of(on))
                                .strip());
            }
        }
        return removed;
    }

    private ActionResult remove(String name) throws InterruptedException {
        ExecResult r = telling.tell("osd", "pool", "delete", name, name, "--yes-i-really-really-mean-it");
        return Telling.judge(r, "does not exist");
    }

    private ActionResult quota(JsonNode pool, String name, PoolAction.SetQuota quota) throws InterruptedException {
        Outcome outcome = Outcome.UNCHANGED;
        Size size = quota.size();
        Long objects = quota.objects();
        if (size != null && size.bytes().bitLength() > 63) {
            return Telling.failed("a quota of " + size + " is more than Ceph can hold, which is 8 EiB");
        }
        if (size != null && !size.equals(PoolReader.bytes(pool.path("quota_max_bytes")))) {
            outcome = Outcome.CHANGED;
            ExecResult r = telling.tell(
                    "osd", "pool", "set-quota", name, "max_bytes", size.bytes().toString());
            if (!Telling.ok(r)) {
                return Telling.judge(r);
            }
        }
        if (objects != null && objects != PoolReader.count(pool.path("quota_max_objects"))) {
            outcome = Outcome.CHANGED;
            ExecResult r = telling.tell("osd", "pool", "set-quota", name, "max_objects", objects.toString());
            if (!Telling.ok(r)) {
                return Telling.judge(r);
            }
        }
        return new ActionResult(outcome, null, "");
    }
}
