package org.vzs.driver.tintri;

import java.util.List;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.Health;
import org.vzs.driver.Outcome;
import org.vzs.driver.PoolAction;
import org.vzs.driver.PoolInfo;
import org.vzs.driver.Pools;
import org.vzs.driver.VmStoreInfo;

/** The one datastore of a VMstore as a pool: it is there from the beginning and cannot be made, changed or removed. */
record TintriPools(TintriStore store) implements Pools {
    @Override
    public List<PoolInfo> list() {
        VmStoreInfo s = store.store();
        List<Health.Check> checks = TintriHealth.hardware(s);
        return List.of(new PoolInfo(
                s.id(),
                s.name(),
                "vmstore",
                s.space().total(),
                s.space().used(),
                s.space().free(),
                s.space().provisioned(),
                null,
                TintriHealth.worst(checks),
                String.join("; ", checks.stream().map(Health.Check::summary).toList()),
                null,
                List.of()));
    }

    @Override
    public ActionResult perform(String id, PoolAction action, ActionContext context) {
        return new ActionResult(
                Outcome.FAILED,
                null,
                "'" + id + "': a VMstore is one pool, which cannot be made, changed or removed; its machines can have"
                        + " snapshots: vmstore(…).vm(…).snapshot(…)");
    }
}
