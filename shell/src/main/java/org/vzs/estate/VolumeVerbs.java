package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.vzs.driver.VolumeAction;
import org.vzs.size.Size;

/** The verbs of volumes: each makes a plan and hands it to the gate. Thread-safe. */
public final class VolumeVerbs {
    private final BlockStorage storage;

    /** The verbs on the volumes of {@code storage}. */
    public VolumeVerbs(BlockStorage storage) {
        this.storage = requireNonNull(storage, "storage is null");
    }

    /** Makes a volume on an endpoint. */
    public Results create(String endpoint, String name, VolumeAction.Create create, Plan.Options options) {
        // Whether one that is there is the same is for the driver to judge.
        Decision decision = new Decision.Change(
                storage.exists(endpoint, name) ? "there is a volume of that name: it is compared" : "");
        PlannedAction action = new PlannedAction(
                new NewItem(endpoint, name),
                "create volume",
                decision,
                context -> storage.perform(endpoint, name, create, context));
        return run("create volume", false, options, List.of(action));
    }

    /** Makes them as large as that. */
    public Results expand(Selection<Volume> volumes, Size size, Plan.Options options) {
        return each("expand to " + size.exact(), false, volumes, options, new VolumeAction.Expand(size));
    }

    /** Removes them with their data. */
    public Results delete(Selection<Volume> volumes, boolean force, Plan.Options options) {
        return each("delete volume", true, volumes, options, new VolumeAction.Delete(force));
    }

    /** Shows them to a host. */
    public Results map(Selection<Volume> volumes, String host, Plan.Options options) {
        return each("map to " + host, false, volumes, options, new VolumeAction.Map(host));
    }

    /** Hides them from a host, which loses them at once. */
    public Results unmap(Selection<Volume> volumes, String host, Plan.Options options) {
        return each("unmap from " + host, true, volumes, options, new VolumeAction.Unmap(host));
    }

    /** Takes a snapshot of each. */
    public Results snapshot(Selection<Volume> volumes, String name, Plan.Options options) {
        return each("snapshot \"" + name + '"', false, volumes, options, new VolumeAction.CreateSnapshot(name));
    }

    /** Brings their data back to that snapshot. */
    public Results restore(Selection<Volume> volumes, String snapshot, Plan.Options options) {
        return each("restore \"" + snapshot + '"', true, volumes, options, new VolumeAction.Restore(snapshot));
    }

    /** Removes the snapshot of that name from each. */
    public Results removeSnapshot(Selection<Volume> volumes, String name, Plan.Options options) {
        return each("remove snapshot \"" + name + '"', true, volumes, options, new VolumeAction.RemoveSnapshot(name));
    }

    /** Lets their data move between fast and slow disks, or not. */
    public Results setTiering(Selection<Volume> volumes, boolean on, Plan.Options options) {
        return each("set Easy Tier " + (on ? "on" : "off"), false, volumes, options, new VolumeAction.SetTiering(on));
    }

    private Results each(
            String verb, boolean destructive, Selection<Volume> volumes, Plan.Options options, VolumeAction action) {
        return run(
                verb,
                destructive,
                options,
                volumes.stream().map(v -> planned(v, verb, action)).toList());
    }

    PlannedAction planned(Volume volume, String verb, VolumeAction action) {
        // The selection may be minutes old, and this script may have changed the volume since.
        Decision decision = storage.exists(volume)
                ? VolumeDecisions.decide(storage.currentOr(volume).info(), action)
                : gone(volume, action);
        return new PlannedAction(
                volume, verb, decision, context -> storage.perform(volume.endpoint(), volume.id(), action, context));
    }

    private static Decision gone(Volume volume, VolumeAction action) {
        return action instanceof VolumeAction.Delete
                ? new Decision.Nothing("it is gone")
                : new Decision.Refuse("is no longer on " + volume.endpoint());
    }

    private Results run(String verb, boolean destructive, Plan.Options options, List<PlannedAction> actions) {
        return storage.estate().gate().run(new Plan(verb, destructive, options, actions));
    }
}
