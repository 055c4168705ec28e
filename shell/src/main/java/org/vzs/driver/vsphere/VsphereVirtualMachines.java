package org.vzs.driver.vsphere;

import java.util.List;
import org.vzs.driver.ActionContext;
import org.vzs.driver.ActionResult;
import org.vzs.driver.VirtualMachines;
import org.vzs.driver.VmAction;
import org.vzs.driver.VmInfo;

/** The virtual machines: lists them, and hands each action to its verb. */
record VsphereVirtualMachines(
        Views views, Reads reads, Collector collector, Performer performer, SnapshotVerbs snapshots, Shutdown shutdown)
        implements VirtualMachines {
    @Override
    public List<VmInfo> list() {
        return new VmRows(Inventory.of(reads.run(() -> views.list(VmRows.PROPERTIES)))).rows();
    }

    @Override
    public ActionResult perform(String id, VmAction action, ActionContext context) throws InterruptedException {
        Deadline deadline = Deadline.after(context.timeout());
        try {
            return perform(Ref.vm(id), action, context, deadline);
        } catch (FaultException e) {
            boolean gone = e.fault().is("ManagedObjectNotFound");
            return Results.failed(null, gone ? "it no longer exists" : e.fault().words());
        } catch (UnsendableText e) {
            return Results.failed(null, String.valueOf(e.getMessage()));
        }
    }

    private ActionResult perform(Ref vm, VmAction action, ActionContext context, Deadline deadline)
            throws InterruptedException {
        return switch (action) {
            case VmAction.Start() -> performer.perform(PowerVerb.on(collector, vm), context, deadline);
            case VmAction.Stop() -> performer.perform(PowerVerb.off(collector, vm), context, deadline);
            case VmAction.Suspend() -> performer.perform(PowerVerb.suspend(collector, vm), context, deadline);
            case VmAction.Restart(boolean hard) ->
                performer.perform(
                        hard ? PowerVerb.reset(collector, vm) : GuestVerb.reboot(collector, vm), context, deadline);
            case VmAction.Shutdown s -> shutdown.perform(vm, s.stopAfter(), context, deadline);
            case VmAction.CreateSnapshot c -> snapshots.create(vm, c, context, deadline);
            case VmAction.RemoveSnapshot r -> snapshots.remove(vm, r, context, deadline);
            case VmAction.RemoveAllSnapshots() -> snapshots.removeAll(vm, context, deadline);
            case VmAction.Revert r -> snapshots.revert(vm, r, context, deadline);
        };
    }
}
