package org.vzs.driver.vsphere;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.ActionResult;
import org.vzs.driver.SnapshotInfo;
import org.vzs.problem.ProblemException;

/**
 * A change of a snapshot tree.
 *
 * @param request writes the call
 * @param task the task's name, see {@link Verb#task()}
 * @param goal whether a tree is as wanted
 * @param removes whether disks are merged by it, so that a failed merge must be looked for afterwards
 */
record SnapshotVerb(
        Collector collector,
        Ref vm,
        Supplier<Call> request,
        String task,
        Predicate<List<SnapshotInfo>> goal,
        boolean removes)
        implements Verb {
    static final String LEFT_OVER = "disks are left over: consolidation needed";

    @Override
    public Call call() {
        return request.get();
    }

    @Override
    public @Nullable ActionResult meaning(Fault fault) throws InterruptedException {
        if (removes && fault.is("ManagedObjectNotFound") && asWanted()) {
            return Results.unchanged("the snapshot is gone already");
        }
        return null;
    }

    @Override
    public boolean asWanted() throws InterruptedException {
        return goal.test(SnapshotTree.of(collector.one(vm, "snapshot").get("snapshot")));
    }

    @Override
    public String afterwards() throws InterruptedException {
        if (!removes) {
            return "";
        }
        try {
            boolean left = collector
                    .one(vm, "runtime.consolidationNeeded")
                    .get("runtime.consolidationNeeded")
                    .isTrue();
            return left ? LEFT_OVER : "";
        } catch (FaultException | ProblemException e) {
            // The removal itself went well, and that is what counts.
            return "";
        }
    }
}
