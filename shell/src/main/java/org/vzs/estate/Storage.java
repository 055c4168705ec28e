package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private final Estate estate;
    private final ConcurrentMap<String, Listing<PoolInfo>> pools = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Listing<OsdInfo>> osds = new ConcurrentHashMap<>();

    /** The storage of {@code estate}. */
    public Storage(Estate estate) {
        this.estate = requireNonNull(estate, "estate is null");
    }

    Estate estate() {
        return estate;
    }

    /** All pools of all endpoints that have any, in the endpoints' order. */
    public Selection<Pool> pools() {
        return estate.list(Capability.POOLS, (endpoint, c) -> poolsOf(endpoint).toList());
    }

    /** The pools whose names match a pattern with {@code *} and {@code ?}; a name without them is literal. */
    public Selection<Pool> pools(String pattern) {
        if (!Wildcard.isPattern(pattern)) {
            return pools(List.of(pattern));
        }
        Pattern names = Wildcard.compile(pattern);
        return pools().where(p -> names.matcher(p.name()).matches());
    }

    /**
     * The pools of these literal names.
     *
     * @throws ProblemException with exit code USAGE that lists every name that is absent or ambiguous
     */
    public Selection<Pool> pools(Collection<String> names) {
        return Names.resolve("pool", pools(), names, (p, name) -> new Pool(p.endpoint(), p.info(), name));
    }

    /** The pool with this id. */
    public Pool poolById(String endpoint, String id) {
        return poolsOf(endpoint)
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> notFound("pool", "with the id '" + id + "' on " + endpoint));
    }

    /** The same pool as it is now, or as it was if it is gone. */
    public Pool currentOr(Pool pool) {
        return poolsOf(pool.endpoint())
                .filter(p -> p.id().equals(pool.id()))
                .map(p -> new Pool(p.endpoint(), p.info(), pool.requested()))
                .findFirst()
                .orElse(pool);
    }

    boolean exists(Pool pool) {
        return poolsOf(pool.endpoint()).anyMatch(p -> p.id().equals(pool.id()));
    }

    private Stream<Pool> poolsOf(String endpoint) {
        return pools
                .computeIfAbsent(endpoint, e -> new Listing<>(() -> driver(e).list(), estate.clock()))
                .all()
                .stream()
                .map(info -> new Pool(endpoint, info, null));
    }

    /** All OSDs of all clusters. */
    public Selection<Osd> osds() {
        return estate.list(Capability.OSDS, (endpoint, c) -> osdsOf(endpoint).toList());
    }

    /**
     * The OSD of this number.
     *
     * @throws ProblemException with exit code USAGE if there is none, or one in each of several clusters
     */
    public Osd osd(int number) {
        Selection<Osd> all = osds();
        return Names.resolve("osd", all, List.of("osd." + number), (osd, name) -> osd)
                .items()
                .getFirst();
    }

    /** The same OSD as it is now, or as it was if it is gone. */
    public Osd currentOr(Osd osd) {
        return osdsOf(osd.endpoint())
                .filter(o -> o.id().equals(osd.id()))
                .findFirst()
                .orElse(osd);
    }

    private Stream<Osd> osdsOf(String endpoint) {
        return osds
                .computeIfAbsent(endpoint, e -> new Listing<>(() -> osdDriver(e).list(), estate.clock()))
                .all()
                .stream()
                .map(info -> new Osd(endpoint, info));
    }

    /** The health of an endpoint in its own judgement; always asked anew. */
    public Health.Report health(String endpoint) {
        return estate.connection(endpoint)
                .health()
                .orElseThrow(() -> hasNone(endpoint, "health"))
                .read();
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
                poolsOf(endpoint).map(Pool::info).toList(),
                osdsOf(endpoint).map(Osd::info).toList(),
                cluster.limit(),
                view);
    }

    /** The endpoints that have OSDs. */
    public List<String> clusters() {
        return estate.having(Capability.OSDS);
    }

    private Pools driver(String endpoint) {
        return estate.connection(endpoint).pools().orElseThrow(() -> hasNone(endpoint, "pools"));
    }

    private Osds osdDriver(String endpoint) {
        return estate.connection(endpoint).osds().orElseThrow(() -> hasNone(endpoint, "OSDs"));
    }

    ActionResult perform(String endpoint, String id, PoolAction action, ActionContext context)
            throws InterruptedException {
        try {
            return driver(endpoint).perform(id, action, context);
        } finally {
            touch(endpoint);
        }
    }

    ActionResult perform(Osd osd, OsdAction action, ActionContext context) throws InterruptedException {
        try {
            return osdDriver(osd.endpoint()).perform(osd.id(), action, context);
        } finally {
            touch(osd.endpoint());
        }
    }

    /** What is done to a pool shows in the OSDs as well, and the other way round. */
    private void touch(String endpoint) {
        Listing<PoolInfo> poolListing = pools.get(endpoint);
        Listing<OsdInfo> osdListing = osds.get(endpoint);
        if (poolListing != null) {
            poolListing.touch();
        }
        if (osdListing != null) {
            osdListing.touch();
        }
    }

    private static ProblemException notFound(String noun, String which) {
        return new ProblemException(
                ExitCode.USAGE, Problem.of(noun + ".not-found", "there is no " + noun + " " + which));
    }

    private static ProblemException hasNone(String endpoint, String what) {
        return new ProblemException(
                ExitCode.USAGE,
                Problem.of("endpoint.has-none", "it has no " + what).at(endpoint));
    }
}
