package org.vzs.script.api;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.PoolAction;
import org.vzs.estate.Plan;
import org.vzs.estate.Pool;
import org.vzs.estate.Results;
import org.vzs.estate.Selection;
import org.vzs.size.Size;
import org.vzs.size.SizeFormatException;

/** The verbs of one or many pools. All are idempotent, wait for the end and answer Results. */
public final class PoolVerbsObject extends ScriptObject {
    private final Session session;
    private final Selection<Pool> pools;

    PoolVerbsObject(Session session, Selection<Pool> pools) {
        this.session = session;
        this.pools = pools;
    }

    @Override
    protected String noun() {
        return "pool";
    }

    private ResultsObject results(Results results) {
        return new ResultsObject(session, results);
    }

    private static Plan.Options common(Args args, int index) {
        return args.options(index, CallOptions.COMMON).common();
    }

    /** Deletes. */
    @HostAccess.Export
    @Doc(
            value = "Deletes it with all its data. Needs a yes.",
            usage = "delete({allow, timeout, wait, confirm})",
            options = {
                "allow: true to switch the cluster's own lock (mon_allow_pool_delete) off for it and on again; on a Storwize"
                        + " to delete the volumes in it too"
            },
            errors = {
                "pool deletion is disabled: the lock holds, and allow is not set",
                "nodelete flag: 'ceph osd pool set POOL nodelete false' first",
                "CMMVC6037E, pool is not empty: remove its volumes and arrays first, or {allow: true}"
            },
            example = "pool('scratch').delete({allow: true, confirm: false})")
    public ResultsObject delete(Args args) {
        CallOptions options = args.options(0, CallOptions.with("allow"));
        return results(session.poolVerbs().delete(pools, options.bool("allow", false), options.common()));
    }

    /** Placement groups. */
    @HostAccess.Export
    @Doc(
            value = "Splits or merges its placement groups and waits until there are so many.",
            usage = "setPlacementGroups(count, {timeout, wait, confirm})",
            errors = {
                "mon_max_pg_per_osd: the OSDs would carry more than the cluster allows",
                "cannot take placement groups away: the cluster is older than Nautilus",
                "somebody else wants N placement groups: the autoscaler, or another administrator, set it meanwhile",
                "has no placement groups: only pools of Ceph have them"
            },
            example = "pool('images').setPlacementGroups(64)")
    public ResultsObject setPlacementGroups(Args args) {
        int count = args.integer(0, "the count");
        if (count < 1) {
            throw args.wrong("needs a count of 1 or more");
        }
        return results(session.poolVerbs().setPlacementGroups(pools, count, common(args, 1)));
    }

    /** Quota. */
    @HostAccess.Export
    @Doc(
            value = "Limits what it may hold.",
            usage = "setQuota({size, objects, timeout, wait, confirm})",
            options = {"size: the most data, such as '20G'; 0 for no limit", "objects: the most objects; 0 for no limit"
            },
            errors = {
                "more than Ceph can hold: a quota is less than 8 EiB",
                "a pool of this system has no quota: only Ceph limits its pools"
            },
            example = "pool('backups').setQuota({size: '20G'})")
    public ResultsObject setQuota(Args args) {
        CallOptions options = args.options(0, CallOptions.with("size", "objects"));
        Size size = size(args, options.get("size"));
        Value objects = options.get("objects");
        if (objects != null && (!objects.fitsInLong() || objects.asLong() < 0)) {
            throw args.wrong("needs a whole number for objects, not " + Args.kind(objects));
        }
        if (size == null && objects == null) {
            throw args.wrong("needs size or objects, as in {size: '20G'}");
        }
        PoolAction.SetQuota quota = new PoolAction.SetQuota(size, objects == null ? null : objects.asLong());
        return results(session.poolVerbs().setQuota(pools, quota, options.common()));
    }

    /** Easy Tier. */
    @HostAccess.Export
    @Doc(
            value = "Says whether its data may move between fast and slow disks, on a Storwize.",
            usage = "setEasyTier(mode, {timeout, wait, confirm})",
            options = {"mode: 'on', 'off', 'auto' or 'measure'"},
            errors = {
                "has no tiers: only pools of a Storwize have them",
                "CMMVC6252E, not allowed: log in as a user of the role Administrator"
            },
            example = "pool('Production Pool').setEasyTier('auto')")
    public ResultsObject setEasyTier(Args args) {
        String mode = args.string(0, "the mode");
        if (!mode.matches("on|off|auto|measure")) {
            throw args.wrong("needs on, off, auto or measure, not '" + mode + "'");
        }
        return results(session.poolVerbs().setTiering(pools, new PoolAction.SetTiering(mode), common(args, 1)));
    }

    /** A size as scripts give it: a text with a unit, or a number of bytes; null if it is not there. */
    static @Nullable Size size(Args args, @Nullable Value value) {
        try {
            if (value == null) {
                return null;
            }
            if (value.isString()) {
                return Size.parse(value.asString());
            }
            if (value.fitsInLong() && value.asLong() >= 0) {
                return Size.ofBytes(value.asLong());
            }
            throw args.wrong("needs a size such as '20G', not " + Args.kind(value));
        } catch (SizeFormatException e) {
            throw args.wrong("needs a size: " + e.getMessage());
        }
    }

    /** Snapshot. */
    @HostAccess.Export
    @Doc(
            value = "Takes a snapshot of the whole pool. One that has a snapshot of that name is UNCHANGED.",
            usage = "snapshot(name, {timeout, wait, confirm})",
            errors = {
                "unmanaged snaps mode: its RBD images take snapshots of their own",
                "this system takes snapshots of volumes, not of pools: volume.snapshot()"
            },
            example = "pool('images').snapshot('before')")
    public ResultsObject snapshot(Args args) {
        return results(session.poolVerbs().snapshot(pools, args.string(0, "the name"), common(args, 1)));
    }

    /** Remove a snapshot. */
    @HostAccess.Export
    @Doc(
            value = "Removes the snapshot of that name. Needs a yes.",
            usage = "removeSnapshot(name, {timeout, wait, confirm})",
            errors = {"this system takes snapshots of volumes, not of pools: volume.removeSnapshot()"},
            example = "pools().removeSnapshot('before', {confirm: false})")
    public ResultsObject removeSnapshot(Args args) {
        return results(session.poolVerbs().removeSnapshot(pools, args.string(0, "the name"), common(args, 1)));
    }
}
