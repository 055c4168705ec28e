package org.vzs.script.api;

import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.vzs.estate.Plan;
import org.vzs.estate.Results;
import org.vzs.estate.Selection;
import org.vzs.estate.Volume;
import org.vzs.size.Size;

/** The verbs of one or many volumes. All are idempotent but restore(), wait for the end and answer Results. */
public final class VolumeVerbsObject extends ScriptObject {
    private final Session session;
    private final Selection<Volume> volumes;

    VolumeVerbsObject(Session session, Selection<Volume> volumes) {
        this.session = session;
        this.volumes = volumes;
    }

    @Override
    protected String noun() {
        return "volume";
    }

    private ResultsObject results(Results results) {
        return new ResultsObject(session, results);
    }

    private static Plan.Options common(Args args, int index) {
        return args.options(index, CallOptions.COMMON).common();
    }

    /** Expands. */
    @HostAccess.Export
    @Doc(
            value = "Makes it as large as that. It never makes it smaller.",
            usage = "expand(size, {timeout, wait, confirm})",
            errors = {
                "CMMVC5860E, pool is full: the pool has no room; expand by less, or add an array to it",
                "CMMVC5837E, has snapshots: a volume in a FlashCopy map does not grow; remove its snapshots first",
                "it has N, which is more: a smaller size would cut data off"
            },
            example = "volume('db_data').expand('300G')")
    public ResultsObject expand(Args args) {
        Value given = args.get(0);
        Size size = PoolVerbsObject.size(args, given);
        if (size == null) {
            throw args.wrong("needs a size such as '300G'");
        }
        return results(session.volumeVerbs().expand(volumes, size, common(args, 1)));
    }

    /** Deletes. */
    @HostAccess.Export
    @Doc(
            value = "Deletes it with its data. Needs a yes.",
            usage = "delete({force, timeout, wait, confirm})",
            options = {"force: true to delete it also if a host sees it or snapshots depend on it"},
            errors = {
                "CMMVC5840E, in use: a host sees it, or it has a snapshot; {force: true}",
                "it is needed: the clones, mapped LUNs or mirrors of a filer's volume are named behind it"
            },
            example =
                    "createVolume('scratch', {on: 'v7000', pool: 'backup_pool', size: '1G'}); volume('scratch').delete({confirm: false})")
    public ResultsObject delete(Args args) {
        CallOptions options = args.options(0, CallOptions.with("force"));
        return results(session.volumeVerbs().delete(volumes, options.bool("force", false), options.common()));
    }

    /** Maps. */
    @HostAccess.Export
    @Doc(
            value = "Shows it to a host.",
            usage = "map(host, {timeout, wait, confirm})",
            errors = {
                "CMMVC6071E, mapped already: another host sees it; unmap() it there first",
                "a filer shows LUNs to hosts, not volumes: map its LUN on the filer"
            },
            example = "volume('db_data').map('db host')")
    public ResultsObject map(Args args) {
        return results(session.volumeVerbs().map(volumes, args.string(0, "the host"), common(args, 1)));
    }

    /** Unmaps. */
    @HostAccess.Export
    @Doc(
            value = "Hides it from a host, which loses it at once. Needs a yes.",
            usage = "unmap(host, {timeout, wait, confirm})",
            errors = {"a filer shows LUNs to hosts, not volumes: unmap its LUN on the filer"},
            example = "volume('db_data').unmap('db host', {confirm: false})")
    public ResultsObject unmap(Args args) {
        return results(session.volumeVerbs().unmap(volumes, args.string(0, "the host"), common(args, 1)));
    }

    /** Snapshot. */
    @HostAccess.Export
    @Doc(
            value = "Takes a snapshot (FlashCopy): a thin volume of that name beside it.",
            usage = "snapshot(name, {timeout, wait, confirm})",
            errors = {
                "CMMVC6035E, name is taken: there is a volume of that name",
                "it is offline: bring a filer's volume online first"
            },
            example = "volume('db_data').snapshot('db_data-before')")
    public ResultsObject snapshot(Args args) {
        return results(session.volumeVerbs().snapshot(volumes, args.string(0, "the name"), common(args, 1)));
    }

    /** Restore. */
    @HostAccess.Export
    @Doc(
            value = "Brings its data back to what they were at a snapshot. No host may have it mounted. Needs a yes.",
            usage = "restore(snapshot, {timeout, wait, confirm})",
            errors = {
                "has no snapshot of that name: its member snapshots lists those that it has",
                "CMMVC5907E, copy is running: wait until it is at its end",
                "the FlashCopy map N is stopped: start it again with the command behind it"
            },
            example = "volume('db_data').restore('db_data-before', {confirm: false})")
    public ResultsObject restore(Args args) {
        return results(session.volumeVerbs().restore(volumes, args.string(0, "the snapshot"), common(args, 1)));
    }

    /** Remove a snapshot. */
    @HostAccess.Export
    @Doc(
            value = "Removes the snapshot of that name. Needs a yes.",
            usage = "removeSnapshot(name, {timeout, wait, confirm})",
            errors = {
                "the snapshot is busy: a clone, LUN or mirror of the filer needs it, and is named behind it",
                "CMMVC5840E, in use: a host sees the snapshot; unmap() it first"
            },
            example = "volume('db_data').removeSnapshot('db_data-before', {confirm: false})")
    public ResultsObject removeSnapshot(Args args) {
        return results(session.volumeVerbs().removeSnapshot(volumes, args.string(0, "the name"), common(args, 1)));
    }

    /** Easy Tier. */
    @HostAccess.Export
    @Doc(
            value = "Lets its data move between fast and slow disks, or not.",
            usage = "setEasyTier(on, {timeout, wait, confirm})",
            errors = {
                "a filer has no Easy Tier: the runbook ontap/flash-pool is for caching",
                "CMMVC6252E, not allowed: log in as a user of the role Administrator"
            },
            example = "volume('backup01').setEasyTier(false)")
    public ResultsObject setEasyTier(Args args) {
        Value on = args.get(0);
        if (on == null || !on.isBoolean()) {
            throw args.wrong("needs true or false");
        }
        return results(session.volumeVerbs().setTiering(volumes, on.asBoolean(), common(args, 1)));
    }
}
