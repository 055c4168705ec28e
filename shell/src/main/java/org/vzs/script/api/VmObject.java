package org.vzs.script.api;

import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.PowerState;
import org.vzs.driver.VmInfo;
import org.vzs.estate.Selection;
import org.vzs.estate.VirtualMachine;
import org.vzs.estate.VmSnapshot;

/** A virtual machine. */
@Doc(value = "A virtual machine.", example = "vm('MyVM1')")
public final class VmObject extends ItemObject<VirtualMachine> {
    private final Session session;
    private final VirtualMachine vm;

    VmObject(Session session, VirtualMachine vm) {
        this.session = session;
        this.vm = vm;
    }

    @Override
    protected String noun() {
        return "vm";
    }

    @Override
    protected ScriptObject base() {
        return new VmVerbsObject(session, Selection.of(List.of(vm)));
    }

    @Override
    VirtualMachine item() {
        return vm;
    }

    private VmInfo now() {
        return session.estate().current(vm).info();
    }

    @Override
    public List<String> columns() {
        return List.of("name", "powerState", "endpoint", "host", "cluster", "cpus", "memoryGB", "ipAddress", "id");
    }

    /** Power state. */
    @HostAccess.Export
    @OneOf(PowerState.class)
    @Doc("PoweredOn, PoweredOff or Suspended.")
    public String powerState() {
        return now().powerState().word();
    }

    /** Host. */
    @HostAccess.Export
    @Doc("The name of the host that it is registered on.")
    public String host() {
        return now().host();
    }

    /** Cluster. */
    @HostAccess.Export
    @Doc("The name of the cluster; empty for a host that stands alone.")
    public String cluster() {
        return now().cluster();
    }

    /** Datastores. */
    @HostAccess.Export
    @Doc("The names of the datastores that its files are on.")
    public List<String> datastores() {
        return now().datastores();
    }

    /** Guest. */
    @HostAccess.Export
    @Doc("The guest's operating system, in words.")
    public String guestOs() {
        return now().guestOs();
    }

    /** Address. */
    @HostAccess.Export
    @Doc("The guest's primary address; null if it is not known.")
    public @Nullable String ipAddress() {
        return now().ipAddress();
    }

    /** Tools. */
    @HostAccess.Export
    @Doc("Whether VMware Tools answer in the guest.")
    public boolean toolsRunning() {
        return now().toolsRunning();
    }

    /** CPUs. */
    @HostAccess.Export
    @Doc("The number of virtual CPUs.")
    public int cpus() {
        return now().cpus();
    }

    /** Memory. */
    @HostAccess.Export
    @Doc("The configured memory in GiB.")
    public double memoryGB() {
        return Units.gib(now().memoryBytes());
    }

    /** Storage. */
    @HostAccess.Export
    @Doc("What its files take on the datastores, in GiB.")
    public double storageGB() {
        return Units.gib(now().storageBytes());
    }

    /** UUID. */
    @HostAccess.Export
    @Doc("The BIOS UUID.")
    public String uuid() {
        return now().uuid();
    }

    /** Template. */
    @HostAccess.Export
    @Doc("Whether it is a template, which cannot be powered.")
    public boolean template() {
        return now().template();
    }

    /** Consolidation. */
    @HostAccess.Export
    @Doc("Whether left-over snapshot disks wait to be merged.")
    public boolean consolidationNeeded() {
        return now().consolidationNeeded();
    }

    /** Note. */
    @HostAccess.Export
    @Doc("The administrator's note.")
    public String annotation() {
        return now().annotation();
    }

    /** Snapshots. */
    @HostAccess.Export
    @Doc(value = "Its snapshots, parents before children.", usage = "snapshots()", example = "vm('MyVM3').snapshots()")
    public VmSnapshotSelection snapshots(Args args) {
        args.atMost(0);
        return new VmSnapshotSelection(
                session, Selection.of(VmSnapshot.of(session.estate().current(vm))));
    }
}
