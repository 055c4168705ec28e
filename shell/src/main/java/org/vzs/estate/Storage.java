package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.Capability;
import org.vzs.driver.Health;
import org.vzs.driver.OsdAction;
import org.vzs.driver.OsdInfo;
import org.vzs.driver.Osds;
import org.vzs.driver.PoolAction;
import org.vzs.driver.PoolInfo;
import org.vzs.driver.Pools;
import org.vzs.problem.ExitCode;
import org.vzs.problem.Problem;
import org.vzs.problem.ProblemException;

/** The storage side of an estate: its pools and OSDs, and the health of its endpoints. Thread-safe. */
public final class Storage {
    private static final Kind<PoolInfo, Pool> POOL = new Kind<>(
            "pool",
            Capability.POOLS,
            c -> c.pools().map(Pools::list).orElse(List.of()),
            PoolInfo::id,
            Pool::new,
            Pool::info);
    private static final Kind<OsdInfo, Osd> OSD = new Kind<>(
            "osd",
            Capability.OSDS,
            c -> c.osds().map(Osds::list).orElse(List.of()),
            OsdInfo::id,
            (endpoint, info, requested) -> new Osd(endpoint, info),
            Osd::info);

    private final Estate estate;
    private final Listings<PoolInfo, Pool> pools;
    private final Listings<OsdInfo, Osd> osds;
    private final FilerEstate filers;
    private final VmStoreEstate vmStores;

    /** The storage of {@code estate}. */
    public Storage(Estate estate) {
        this.estate = requireNonNull(estate, "estate is null");
        this.pools = new Listings<>(POOL, estate.connections(), estate.clock());
        this.osds = new Listings<>(OSD, estate.connections(), estate.clock());
        this.filers = new FilerEstate(estate);
        this.vmStores = new VmStoreEstate(estate);
    }

    /** The filers. */
    public FilerEstate filers() {
        return filers;
    }

    /** The storage systems that know virtual machines. */
    public VmStoreEstate vmStores() {
        return vmStores;
    }

    Estate estate() {
        return estate;
    }

    /** All pools of all endpoints that have any, in the endpoints' order. */
    public Selection<Pool> pools() {
        return pools.all(estate.having(Capability.POOLS));
    }

    /** The pools whose names match a pattern with {@code *} and {@code ?}; a name without them is literal. */
    public Selection<Pool> pools(String pattern) {
        return pools.named(estate.having(Capability.POOLS), pattern);
    }

    /**
     * The pools of these literal names.
     *
     * @throws ProblemException with exit code USAGE that lists every name that is absent or ambiguous
     */
    public Selection<Pool> pools(Collection<String> names) {
        return pools.named(estate.having(Capability.POOLS), names);
    }

    /** The pool with this id. */
    public Pool poolById(String endpoint, String id) {
        return pools.byId(endpoint, id);
    }

    /** The same pool as it is now, or as it was if it is gone. */
    public Pool currentOr(Pool pool) {
        return pools.currentOr(pool);
    }

    boolean exists(Pool pool) {
        return pools.now(pool.key()) != null;
    }

    /** All OSDs of all clusters. */
    public Selection<Osd> osds() {
        return osds.all(estate.having(Capability.OSDS));
    }

    /**
     * The OSD of this number.
     *
     * @throws ProblemException with exit code USAGE if there is none, or one in each of several clusters
     */
    public Osd osd(int number) {
        return osds.named(estate.having(Capability.OSDS), List.of("osd." + number))
                .items()
                .getFirst();
    }

    /** The OSD of this number in one cluster. */
    public Osd osd(String endpoint, int number) {
        return osds.byId(endpoint, Integer.toString(number));
    }

    /** The same OSD as it is now, or as it was if it is gone. */
    public Osd currentOr(Osd osd) {
        return osds.currentOr(osd);
    }

    /** The health of an endpoint in its own judgement; always asked anew. */
    public Health.Report health(String endpoint) {
        return estate.connections()
                .connection(endpoint)
                .health()
                .orElseThrow(() -> hasNone(endpoint, "health"))
                .read();
    }

    /** The pools of one endpoint, whatever kind it is. */
    public Selection<Pool> poolsOf(String endpoint) {
        return pools.all(List.of(endpoint));
    }

    /**
     * The placement groups of a cluster, counted.
     *
     * @param endpoint the cluster
     * @param view what to count
     */
    public PgMatrix placementGroups(String endpoint, PgMatrix.View view) {
        Osds cluster = osdDriver(endpoint);
        return PgMatrix.of(
                cluster.placementGroups(),
                pools.all(List.of(endpoint)).stream().map(Pool::info).toList(),
                osds.all(List.of(endpoint)).stream().map(Osd::info).toList(),
                cluster.limit(),
                view);
    }

    /** The endpoints that have OSDs. */
    public List<String> clusters() {
        return estate.having(Capability.OSDS);
    }

    private Pools driver(String endpoint) {
        return estate.connections().connection(endpoint).pools().orElseThrow(() -> hasNone(endpoint, "pools"));
    }

    private Osds osdDriver(String endpoint) {
        return estate.connections().connection(endpoint).osds().orElseThrow(() -> hasNone(endpoint, "OSDs"));
    }

    ActionResult perform(String endpoint, String id, PoolAction action, ActionContext context)
            throws InterruptedException {
        try {
            return driver(endpoint).perform(id, action, context);
        } finally {
            forget();
        }
    }

    ActionResult perform(Osd osd, OsdAction action, ActionContext context) throws InterruptedException {
        try {
            return osdDriver(osd.endpoint()).perform(osd.id(), action, context);
        } finally {
            forget();
        }
    }

    /** What is done to a pool shows in the OSDs as well, and the other way round. */
    void forget() {
        pools.forget();
        osds.forget();
    }

    private static ProblemException hasNone(String endpoint, String what) {
        return new ProblemException(
                ExitCode.USAGE,
                Problem.of("endpoint.has-none", "it has no " + what).at(endpoint));
    }
}
