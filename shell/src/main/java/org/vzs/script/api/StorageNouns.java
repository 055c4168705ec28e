package org.vzs.script.api;

import java.util.List;
import java.util.Objects;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.vzs.estate.Snapshots;
import org.vzs.estate.VmStoreEstate;

/** Those of the {@link Globals} that name what holds data; what is behind them is in {@link StorageGlobals}. */
public abstract sealed class StorageNouns extends ComputeNouns permits RunbookNouns {
    StorageNouns(Session session) {
        super(session);
    }

    /** Pools. */
    @HostAccess.Export
    @Doc(
            value =
                    "Storage pools: all of them, those of a name (which may have * and ?), or those of a list of literal"
                            + " names. Pools of Ceph, pools of storage systems, aggregates of filers, and VMstores.",
            usage = "pools(names)",
            errors = {"pool.not-found: a name that no pool has", "pool.ambiguous: a name that several pools have"},
            example = "pools().sortBy('-usedPercent')")
    public PoolSelection pools(Args args) {
        return storage().pools(args);
    }

    /** One pool. */
    @HostAccess.Export
    @Doc(
            value = "Exactly one storage pool, by its literal name, or by {id, on} where the name is ambiguous.",
            usage = "pool(name)",
            errors = {"pool.not-found: there is none", "pool.ambiguous: there are several; the message lists them"},
            example = "pool('rbd').placementGroups")
    public PoolObject pool(Args args) {
        return storage().pool(args);
    }

    /** A new pool. */
    @HostAccess.Export
    @Doc(
            value = "Makes a pool. One of that name that has what is asked for is UNCHANGED.",
            usage =
                    "createPool(name, {on, placementGroups, replicas, rule, application, extent, timeout, wait, confirm})",
            options = {
                "on: the endpoint; not needed where there is only one cluster",
                "placementGroups: how many; the cluster's default if not set",
                "replicas: how many copies; the cluster's default if not set",
                "rule: the name of the CRUSH rule",
                "application: what it is for, such as 'rbd'",
                "extent: on a Storwize, the size of its extents, such as '256M'"
            },
            errors = {"mon_max_pg_per_osd: the OSDs would carry more than the cluster allows"},
            example = "createPool('scratch', {placementGroups: 8, application: 'rbd'})")
    public ResultsObject createPool(Args args) {
        return storage().createPool(args);
    }

    /** OSDs. */
    @HostAccess.Export
    @Doc(value = "All OSDs of all Ceph clusters.", usage = "osds()", example = "osds().where({up: false})")
    public OsdSelection osds(Args args) {
        args.atMost(0);
        return new OsdSelection(session, session.storage().osds());
    }

    /** One OSD. */
    @HostAccess.Export
    @Doc(
            value = "The OSD of a number.",
            usage = "osd(number, {on})",
            options = {"on: the cluster, where several have an OSD of that number"},
            errors = {"osd.not-found: there is none; numbers may have gaps"},
            example = "osd(3)")
    public OsdObject osd(Args args) {
        return storage().osd(args);
    }

    /** Filers. */
    @HostAccess.Export
    @Doc(
            value = "All filers, or those of a name, of a list of names or of a pattern with * and ?.",
            usage = "filers(pattern)",
            example = "filers()")
    public FilerSelection filers(Args args) {
        return storage().filers(args);
    }

    /** One filer. */
    @HostAccess.Export
    @Doc(
            value = "Exactly one filer, by its host name or by the name of its endpoint.",
            usage = "filer(name)",
            errors = {"filer.not-found: there is none", "filer.ambiguous: there are several; the message lists them"},
            example = "filer('filer1').snapshots({busy: true})")
    public FilerObject filer(Args args) {
        return storage().filer(args);
    }

    /** Storage systems that know virtual machines. */
    @HostAccess.Export
    @Doc(
            value =
                    "All storage systems that know virtual machines (Tintri VMstores), or those of a name, of a list of names or"
                            + " of a pattern with * and ?.",
            usage = "vmstores(names)",
            errors = {"vmstore.not-found: a literal name is absent", "vmstore.ambiguous: a name is there more than once"
            },
            example = "vmstores().sortBy('usedPercent')")
    public VmStoreSelection vmstores(Args args) {
        VmStoreEstate stores = session.storage().vmStores();
        return new VmStoreSelection(
                session,
                new Named<>(
                                stores::stores,
                                stores::stores,
                                stores::stores,
                                VmStoreSelection.class,
                                VmStoreObject.class,
                                false)
                        .of(args));
    }

    /** One of them. */
    @HostAccess.Export
    @Doc(
            value =
                    "Exactly one storage system that knows virtual machines, by the name of its datastore or of its endpoint.",
            usage = "vmstore(name)",
            errors = {"vmstore.not-found: there is none", "vmstore.ambiguous: there are several; the message lists them"
            },
            example = "vmstore('tintri1').vms().sortBy('-latencyMs').first(3)")
    public VmStoreObject vmstore(Args args) {
        List<String> name = List.of(args.atMost(1).string(0, "the name"));
        return new VmStoreObject(
                session, session.storage().vmStores().stores(name).items().getFirst());
    }

    /** Aggregates. */
    @HostAccess.Export
    @Doc(
            value =
                    "All aggregates of all filers, or those of a name or a pattern with * and ?, with what only aggregates have;"
                            + " as pools among pools they are in pools().",
            usage = "aggregates(pattern)",
            example = "aggregates().where({health: 'OK'})")
    public AggregateSelection aggregates(Args args) {
        return storage().aggregates(args);
    }

    /** Disks. */
    @HostAccess.Export
    @Doc(
            value =
                    "All disks of all filers and all drives of all storage systems, or those of a name or a pattern with"
                            + " * and ?.",
            usage = "disks(pattern)",
            example = "disks().on('cluster1').where({type: 'SSD', role: 'unassigned'})")
    public DiskSelection disks(Args args) {
        return storage().disks(args);
    }

    /** Snapshots. */
    @HostAccess.Export
    @Doc(
            value =
                    "All snapshots of all endpoints: of virtual machines, of pools, of volumes of storage systems and filers,"
                            + " and those that VMstores have of machines. Those of containers are asked of each container:"
                            + " container(101).snapshots(). An endpoint that does not answer is an error, as a list without"
                            + " it would pass for all.",
            usage = "snapshots()",
            example = "snapshots().where({kind: 'volume', state: 'busy*'})")
    public SnapshotSelection snapshots(Args args) {
        args.atMost(0);
        return new SnapshotSelection(session, new Snapshots(session.storage(), session.blockStorage()).all());
    }

    /** Health. */
    @HostAccess.Export
    @Doc(
            value = "The health of an endpoint in its own judgement.",
            usage = "health(endpoint)",
            example = "print(health('ceph1'))")
    public HealthObject health(Args args) {
        return new HealthObject(session.storage().health(args.atMost(1).string(0, "the endpoint")));
    }

    /** Placement groups. */
    @HostAccess.Export
    @Doc(
            value = "Counts how many placement groups each OSD of a cluster carries, by pool.",
            usage = "pgPerOsd(endpoint, {acting, primaries})",
            options = {
                "acting: true to count where they are served now, not where they belong",
                "primaries: true to count the first copy only"
            },
            example = "print(pgPerOsd())")
    public PgMatrixObject pgPerOsd(Args args) {
        return storage().pgPerOsd(args);
    }

    /** Volumes. */
    @HostAccess.Export
    @Doc(
            value =
                    "Volumes of storage systems and filers: all of them, those of a name (which may have * and ?), or those"
                            + " of a list of literal names.",
            usage = "volumes(names)",
            errors = {"volume.not-found: a literal name is absent", "volume.ambiguous: a name is there more than once"},
            example = "volumes('db*')")
    public VolumeSelection volumes(Args args) {
        return block().volumes(args);
    }

    /** One volume. */
    @HostAccess.Export
    @Doc(
            value = "Exactly one volume, by its literal name, or by {id, on} where the name is ambiguous.",
            usage = "volume(name)",
            errors = {"volume.not-found: there is none", "volume.ambiguous: there are several; the message lists them"},
            example = "volume('db_data').size")
    public VolumeObject volume(Args args) {
        return block().volume(args);
    }

    /** A new volume. */
    @HostAccess.Export
    @Doc(
            value = "Makes a volume. One of that name, pool and size is UNCHANGED.",
            usage = "createVolume(name, {on, pool, size, thin, timeout, wait, confirm})",
            options = {
                "on: the endpoint; not needed where there is only one storage system",
                "pool: the name of the pool, on a filer of the aggregate",
                "size: its size, such as '20G'",
                "thin: true to take space only for what is written"
            },
            errors = {"CMMVC8710E, pool is full: it has no room", "CMMVC6527E, name not allowed: see the message"},
            example = "createVolume('scratch', {pool: 'backup_pool', size: '20G', thin: true})")
    public ResultsObject createVolume(Args args) {
        return block().createVolume(args);
    }

    /** A storage system. */
    @HostAccess.Export
    @Doc(
            value = "The hardware of a storage system: its drives, arrays and what it has noted.",
            usage = "storageSystem(endpoint)",
            example = "storageSystem('v7000').drives()")
    public StorageSystemObject storageSystem(Args args) {
        return block().storageSystem(args);
    }

    private BlockGlobals block() {
        return new BlockGlobals(session);
    }

    private StorageGlobals storage() {
        return new StorageGlobals(session);
    }

    /** Bytes. */
    @HostAccess.Export
    @Doc(
            value = "The number of bytes in a size. Units are powers of 1024.",
            usage = "bytes(size)",
            example = "pools().where(p => p.freeBytes < bytes('20G'))")
    public double bytes(Args args) {
        return Objects.requireNonNull(PoolVerbsObject.size(args, given(args))).toDouble();
    }

    private static Value given(Args args) {
        Value given = args.atMost(1).get(0);
        if (given == null) {
            throw args.wrong("needs a size such as '20G'");
        }
        return given;
    }
}
