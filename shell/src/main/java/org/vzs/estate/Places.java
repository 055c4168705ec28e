package org.vzs.estate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vzs.capacity.Place;
import org.vzs.capacity.Space;
import org.vzs.driver.AggregateInfo;
import org.vzs.driver.DatastoreInfo;
import org.vzs.driver.Datastores;
import org.vzs.driver.FilerVolume;
import org.vzs.driver.Filers;
import org.vzs.driver.Health;
import org.vzs.driver.OsdInfo;
import org.vzs.driver.Osds;
import org.vzs.driver.PoolInfo;
import org.vzs.driver.Pools;
import org.vzs.driver.VolumeInfo;
import org.vzs.driver.Volumes;
import org.vzs.size.Size;

/** What of a device fills up. */
final class Places {
    private Places() {}

    static List<Place> of(String endpoint, Pools pools) {
        return pools.list().stream().map(p -> pool(endpoint, p)).toList();
    }

    private static Place pool(String endpoint, PoolInfo p) {
        // Pools with placement groups lie side by side on the same disks.
        return new Place(
                endpoint,
                "pool",
                p.id(),
                p.name(),
                new Space(p.capacity(), p.used(), p.free()),
                p.provisioned(),
                p.placement() != null,
                p.health(),
                p.healthDetail());
    }

    /** All disks of a cluster together, copies and all. */
    static List<Place> of(String endpoint, Osds osds) {
        List<OsdInfo> all = osds.list();
        Size capacity = Size.ZERO;
        Size used = Size.ZERO;
        Size free = Size.ZERO;
        for (OsdInfo o : all) {
            capacity = capacity.plus(o.capacity());
            used = used.plus(o.used());
            free = free.plus(o.free());
        }
        return all.isEmpty()
                ? List.of()
                : List.of(new Place(
                        endpoint,
                        "cluster",
                        "all OSDs",
                        "all OSDs",
                        new Space(capacity, used, free),
                        null,
                        false,
                        Health.Status.OK,
                        ""));
    }

    static List<Place> of(String endpoint, Volumes volumes) {
        return volumes.list().stream()
                .filter(v -> v.health() != Health.Status.OK)
                .map((VolumeInfo v) -> new Place(
                        endpoint,
                        "volume",
                        v.id(),
                        v.name(),
                        null,
                        null,
                        false,
                        v.health(),
                        "is " + v.state() + (v.pools().isEmpty() ? "" : ", in " + String.join(", ", v.pools()))))
                .toList();
    }

    static List<Place> of(String endpoint, Filers filer) {
        List<AggregateInfo> aggregates = filer.aggregates();
        List<FilerVolume> volumes = filer.volumes();
        Map<String, Size> promised = new HashMap<>();
        volumes.forEach(v -> promised.merge(v.aggregate(), size(v.capacity()), Size::plus));
        List<Place> places = new ArrayList<>();
        for (AggregateInfo a : aggregates) {
            places.add(new Place(
                    endpoint,
                    "aggregate",
                    a.name(),
                    a.name(),
                    space(a.capacity(), a.used()),
                    promised.getOrDefault(a.name(), Size.ZERO),
                    false,
                    a.health(),
                    a.healthDetail()));
        }
        for (FilerVolume v : volumes) {
            // Offline volumes are there on purpose, as a rule: the aggregate tells if not.
            places.add(new Place(
                    endpoint,
                    "volume",
                    v.name(),
                    v.name(),
                    space(v.capacity(), v.used()),
                    null,
                    false,
                    Health.Status.OK,
                    ""));
        }
        return places;
    }

    private static @Nullable Space space(@Nullable Size capacity, @Nullable Size used) {
        return capacity == null || used == null ? null : Space.of(capacity, used);
    }

    private static Size size(@Nullable Size size) {
        return size == null ? Size.ZERO : size;
    }

    static List<Place> of(String endpoint, Datastores datastores) {
        return datastores.list().stream().map(d -> datastore(endpoint, d)).toList();
    }

    private static Place datastore(String endpoint, DatastoreInfo d) {
        Size capacity = Size.ofBytes(Math.max(0, d.capacityBytes()));
        return new Place(
                endpoint,
                "datastore",
                d.id(),
                d.name(),
                d.accessible() ? Space.of(capacity, capacity.minus(Size.ofBytes(Math.max(0, d.freeBytes())))) : null,
                null,
                false,
                d.accessible() ? Health.Status.OK : Health.Status.ERROR,
                d.accessible() ? "" : "no host reaches it");
    }
}
