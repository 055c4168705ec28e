package org.vzs.driver.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.OsdAction;
import org.vzs.driver.OsdInfo;
import org.vzs.driver.Osds;
import org.vzs.driver.Placement;
import org.vzs.driver.PlacementGroup;
import org.vzs.driver.PoolAction;
import org.vzs.driver.PoolSnapshot;
import org.vzs.size.Size;

/** What a driver of pools with placement groups on OSDs must do besides. */
public abstract class PlacedPoolsContract extends PoolsContract {
    /** A name in need of quoting, in the letters that a snapshot may have. */
    private static final String HOSTILE_SNAPSHOT = "it's \"my\" s; $(id) `id` $HOME * & | > \\";

    /** The OSDs of the same connection. */
    protected abstract Osds osds();

    /** Waits until nothing moves. */
    protected abstract void settle();

    @Override
    protected PoolAction.Create create() {
        return new PoolAction.Create(8, 2, "", "rbd");
    }

    @Override
    protected PoolAction someChange() {
        return new PoolAction.CreateSnapshot("s");
    }

    @Override
    protected void changeOne(String id, String name) throws InterruptedException {
        done(perform(id, new PoolAction.CreateSnapshot(HOSTILE_SNAPSHOT)));
        done(perform(id, new PoolAction.SetQuota(Size.parse("1G"), null)));
        assertThat(pool(name).snapshots())
                .singleElement()
                .extracting(PoolSnapshot::name)
                .isEqualTo(HOSTILE_SNAPSHOT);
        done(perform(id, new PoolAction.RemoveSnapshot(HOSTILE_SNAPSHOT)));
    }

    @Test
    void snapshotsComeAndGo() throws InterruptedException {
        String name = freshName();
        String id = made(name);
        done(perform(id, new PoolAction.CreateSnapshot("before")));
        asWanted(perform(id, new PoolAction.CreateSnapshot("before")));
        assertThat(pool(name).snapshots()).extracting(PoolSnapshot::name).containsExactly("before");
        done(perform(id, new PoolAction.RemoveSnapshot("before")));
        asWanted(perform(id, new PoolAction.RemoveSnapshot("before")));
        assertThat(pool(name).snapshots()).isEmpty();
    }

    @Test
    void aQuotaLimitsWhatIsFree() throws InterruptedException {
        String name = freshName();
        String id = made(name);
        Size quota = Size.parse("64M");
        done(perform(id, new PoolAction.SetQuota(quota, null)));
        asWanted(perform(id, new PoolAction.SetQuota(quota, null)));
        assertThat(pool(name).quota()).isEqualTo(quota);
        assertThat(pool(name).free()).isLessThanOrEqualTo(quota);
        done(perform(id, new PoolAction.SetQuota(Size.ZERO, null)));
        assertThat(pool(name).quota()).isNull();
    }

    @Test
    void aQuotaBeyondWhatTheDeviceCanHoldIsAnErrorAndNoWrapAround() throws InterruptedException {
        String name = freshName();
        String id = made(name);
        failed(perform(id, new PoolAction.SetQuota(Size.parse("20E"), null)), "8 EiB");
        assertThat(pool(name).quota()).isNull();
    }

    protected final ActionResult perform(String osd, OsdAction action) throws InterruptedException {
        return osds().perform(osd, action, ActionContext.waiting(Duration.ofMinutes(1)));
    }

    private OsdInfo osd(String id) {
        return osds().list().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
    }

    private Placement placement(String name) {
        return requireNonNull(pool(name).placement());
    }

    @Test
    void aPoolHasWhatItWasMadeWith() throws InterruptedException {
        String name = freshName();
        done(perform(name, new PoolAction.Create(16, 3, "replicated_rule", "rbd")));
        Placement placement = placement(name);
        assertThat(placement.placementGroups()).isEqualTo(16);
        assertThat(placement.replicas()).isEqualTo(3);
        assertThat(placement.rule()).isEqualTo("replicated_rule");
        failed(perform(name, new PoolAction.Create(32, 3, "", "")), "16 placement groups");
        failed(perform(freshName(), new PoolAction.Create(8, 2, "no such rule", "")), "no such rule");
    }

    @Test
    void placementGroupsAreSplitAndMergedToTheEnd() throws InterruptedException {
        String name = freshName();
        String id = made(name);
        settle();
        done(perform(id, new PoolAction.SetPlacementGroups(16)));
        asWanted(perform(id, new PoolAction.SetPlacementGroups(16)));
        assertThat(placement(name).placementGroups()).isEqualTo(16);
        assertThat(placement(name).wantedPlacementGroups()).isEqualTo(16);
        failed(perform(id, new PoolAction.SetPlacementGroups(65536)), "mon_max_pg_per_osd");
        assertThat(placement(name).placementGroups()).isEqualTo(16);
    }

    @Test
    void anOsdGoesOutAndInAndIsReweighted() throws InterruptedException {
        done(perform("1", new OsdAction.Out()));
        asWanted(perform("1", new OsdAction.Out()));
        assertThat(osd("1").in()).isFalse();
        done(perform("1", new OsdAction.In()));
        asWanted(perform("1", new OsdAction.In()));
        assertThat(osd("1").in()).isTrue();
        done(perform("1", new OsdAction.Reweight(0.8)));
        asWanted(perform("1", new OsdAction.Reweight(0.8)));
        assertThat(osd("1").reweight()).isBetween(0.7999, 0.8001);
        done(perform("1", new OsdAction.Reweight(1)));
    }

    @Test
    void anOsdThatDoesNotExistFails() throws InterruptedException {
        failed(perform("4711", new OsdAction.Out()), "osd.4711");
        failed(perform("-1", new OsdAction.Reweight(0.5)), "osd.-1");
    }

    @Test
    void onceSettledTheGroupsOfEachOsdAddUpToWhatTheClusterCounts() {
        settle();
        Map<Integer, Integer> counted = new TreeMap<>();
        for (PlacementGroup group : osds().placementGroups()) {
            group.up().forEach(osd -> counted.merge(osd, 1, Integer::sum));
        }
        Map<Integer, Integer> said = new TreeMap<>();
        osds().list().stream()
                .filter(o -> o.placementGroups() > 0)
                .forEach(o -> said.put(o.number(), o.placementGroups()));
        assertThat(counted).isEqualTo(said).isNotEmpty();
    }
}
