package org.vzs.driver.vsphere;

import java.util.List;
import java.util.Optional;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.SnapshotInfo;
import org.vzs.driver.VmAction;

/** Creates, removes and reverts to snapshots. The tree is read right before each change, never taken from a listing. */
record SnapshotVerbs(Performer performer, Collector collector) {
    ActionResult create(Ref vm, VmAction.CreateSnapshot wanted, ActionContext context, Deadline deadline)
            throws InterruptedException {
        if (named(tree(vm), wanted.name()).isPresent()) {
            return Results.unchanged("it has a snapshot of that name already");
        }
        SnapshotVerb verb = new SnapshotVerb(
                collector,
                vm,
                () -> new Call("CreateSnapshot_Task", vm)
                        .arg("name", wanted.name())
                        .arg("description", wanted.description())
                        .arg("memory", wanted.memory())
                        .arg("quiesce", wanted.quiesce()),
                "createSnapshot",
                now -> named(now, wanted.name()).isPresent(),
                false);
        return performer.perform(verb, context, deadline);
    }

    ActionResult remove(Ref vm, VmAction.RemoveSnapshot wanted, ActionContext context, Deadline deadline)
            throws InterruptedException {
        if (by(tree(vm), wanted.snapshotId()).isEmpty()) {
            return Results.unchanged("the snapshot is gone already");
        }
        SnapshotVerb verb = new SnapshotVerb(
                collector,
                vm,
                () -> new Call("RemoveSnapshot_Task", Ref.snapshot(wanted.snapshotId()))
                        .arg("removeChildren", wanted.children())
                        .arg("consolidate", true),
                "remove",
                now -> by(now, wanted.snapshotId()).isEmpty(),
                true);
        return performer.perform(verb, context, deadline);
    }

    ActionResult removeAll(Ref vm, ActionContext context, Deadline deadline) throws InterruptedException {
        ObjectContent now = collector.one(vm, "snapshot", "runtime.consolidationNeeded");
        if (SnapshotTree.of(now.get("snapshot")).isEmpty()) {
            boolean left = now.get("runtime.consolidationNeeded").isTrue();
            return Results.unchanged("it has no snapshots" + (left ? ", but " + SnapshotVerb.LEFT_OVER : ""));
        }
        SnapshotVerb verb = new SnapshotVerb(
                collector,
                vm,
                () -> new Call("RemoveAllSnapshots_Task", vm).arg("consolidate", true),
                "removeAllSnapshots",
                List::isEmpty,
                true);
        return performer.perform(verb, context, deadline);
    }

    ActionResult revert(Ref vm, VmAction.Revert wanted, ActionContext context, Deadline deadline)
            throws InterruptedException {
        if (by(tree(vm), wanted.snapshotId()).isEmpty()) {
            return Results.failed(null, "it has no snapshot " + wanted.snapshotId() + " (any more)");
        }
        SnapshotVerb verb = new SnapshotVerb(
                collector,
                vm,
                () -> new Call("RevertToSnapshot_Task", Ref.snapshot(wanted.snapshotId())),
                "revert",
                // Its snapshot being the current one proves nothing: it may have been before.
                now -> false,
                false);
        return performer.perform(verb, context, deadline);
    }

    private List<SnapshotInfo> tree(Ref vm) throws InterruptedException {
        return SnapshotTree.of(collector.one(vm, "snapshot").get("snapshot"));
    }

    private static Optional<SnapshotInfo> named(List<SnapshotInfo> tree, String name) {
        String plain = Names.decode(name);
        return SnapshotTree.find(tree, s -> s.name().equals(plain));
    }

    private static Optional<SnapshotInfo> by(List<SnapshotInfo> tree, String id) {
        return SnapshotTree.find(tree, s -> s.id().equals(id));
    }
}
