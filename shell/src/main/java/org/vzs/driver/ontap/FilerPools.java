package org.vzs.driver.ontap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.AggregateInfo;
import org.vzs.driver.FilerVolume;
import org.vzs.driver.Filers;
import org.vzs.driver.Outcome;
import org.vzs.driver.PoolAction;
import org.vzs.driver.PoolInfo;
import org.vzs.driver.Pools;
import org.vzs.size.Size;

/**
 * The aggregates of a filer as pools: what its volumes share. They are made and grown of disks, which is no verb of pools.
 * Thread-safe.
 */
record FilerPools(Filers filer) implements Pools {
    @Override
    public List<PoolInfo> list() {
        List<AggregateInfo> aggregates = filer.aggregates();
        Map<String, Size> promised = new HashMap<>();
        for (FilerVolume v : filer.volumes()) {
            promised.merge(v.aggregate(), known(v.capacity()), Size::plus);
        }
        return aggregates.stream()
                .map(a -> pool(a, promised.getOrDefault(a.name(), Size.ZERO)))
                .toList();
    }

    /** One that is not online holds nothing for anybody: its sizes are 0, and its health says why. */
    private static PoolInfo pool(AggregateInfo a, Size promised) {
        return new PoolInfo(
                a.name(),
                a.name(),
                a.raid().isEmpty() ? "aggregate" : a.raid(),
                known(a.capacity()),
                known(a.used()),
                known(a.free()),
                promised,
                null,
                a.health(),
                a.healthDetail(),
                null,
                List.of());
    }

    private static Size known(@Nullable Size size) {
        return size == null ? Size.ZERO : size;
    }

    @Override
    public ActionResult perform(String id, PoolAction action, ActionContext context) {
        return new ActionResult(
                Outcome.FAILED,
                null,
                "'" + id
                        + "': an aggregate is made of disks and changed on the filer itself, and has no snapshots here; SSDs are"
                        + " added by the runbook ontap/flash-pool, and snapshots are taken of volumes");
    }
}
