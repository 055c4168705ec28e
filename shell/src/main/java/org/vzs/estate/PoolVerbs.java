package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Function;
import org.vzs.driver.PoolAction;

/** The verbs of pools: each makes a plan and hands it to the gate. Thread-safe. */
public final class PoolVerbs {
    private final Storage storage;

    /** The verbs on the pools of {@code storage}. */
    public PoolVerbs(Storage storage) {
        this.storage = requireNonNull(storage, "storage is null");
    }

    /** Makes a pool on an endpoint. */
    public Results create(String endpoint, String name, PoolAction.Create create, Plan.Options options) {
        NewItem target = new NewItem(endpoint, name);
        // Whether one is there is for the driver to judge: it knows what "the same" means.
        boolean there = storage.pools().on(java.util.Set.of(endpoint)).stream()
                .anyMatch(p -> p.name().equals(name));
        Decision decision = new Decision.Change(there ? "there is a pool of that name: it is compared" : "");
        PlannedAction action = new PlannedAction(
                target, "create pool", decision, context -> storage.perform(endpoint, name, create, context));
        return run("create pool", false, options, List.of(action));
    }

    /** Removes the pools with all their data. */
    public Results delete(Selection<Pool> pools, boolean allow, Plan.Options options) {
        return each("delete pool", true, pools, options, p -> new PoolAction.Delete(allow));
    }

    /** Splits or merges placement groups. */
    public Results setPlacementGroups(Selection<Pool> pools, int count, Plan.Options options) {
        return each(
                "set placement groups " + count, false, pools, options, p -> new PoolAction.SetPlacementGroups(count));
    }

    /** Limits what the pools may hold. */
    public Results setQuota(Selection<Pool> pools, PoolAction.SetQuota quota, Plan.Options options) {
        String size = quota.size() == null ? "" : " " + quota.size().exact();
        String objects = quota.objects() == null ? "" : " " + quota.objects() + " objects";
        return each("set quota" + size + objects, false, pools, options, p -> quota);
    }

    /** Says whether their data move between fast and slow disks. */
    public Results setTiering(Selection<Pool> pools, PoolAction.SetTiering tiering, Plan.Options options) {
        return each("set Easy Tier " + tiering.mode(), false, pools, options, p -> tiering);
    }

    /** Takes a snapshot of each. */
    public Results snapshot(Selection<Pool> pools, String name, Plan.Options options) {
        return each("snapshot \"" + name + '"', false, pools, options, p -> new PoolAction.CreateSnapshot(name));
    }

    /** Removes the snapshot of that name from each. */
    public Results removeSnapshot(Selection<Pool> pools, String name, Plan.Options options) {
        return each("remove snapshot \"" + name + '"', true, pools, options, p -> new PoolAction.RemoveSnapshot(name));
    }

    private Results each(
            String verb,
            boolean destructive,
            Selection<Pool> pools,
            Plan.Options options,
            Function<Pool, PoolAction> action) {
        return run(
                verb,
                destructive,
                options,
                pools.stream().map(p -> planned(p, verb, action.apply(p))).toList());
    }

    PlannedAction planned(Pool pool, String verb, PoolAction action) {
        // The selection may be minutes old, and this script may have changed the pool since.
        Decision decision = storage.exists(pool)
                ? PoolDecisions.decide(storage.currentOr(pool).info(), action)
                : gone(pool, action);
        return new PlannedAction(
                pool, verb, decision, context -> storage.perform(pool.endpoint(), pool.id(), action, context));
    }

    private static Decision gone(Pool pool, PoolAction action) {
        return action instanceof PoolAction.Delete
                ? new Decision.Nothing("it is gone")
                : new Decision.Refuse("is no longer on " + pool.endpoint());
    }

    private Results run(String verb, boolean destructive, Plan.Options options, List<PlannedAction> actions) {
        return storage.estate().gate().run(new Plan(verb, destructive, options, actions));
    }
}
