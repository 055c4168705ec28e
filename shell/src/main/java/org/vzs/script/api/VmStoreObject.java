package org.vzs.script.api;

import java.util.List;
import java.util.Map;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.SnapshotSchedule;
import org.vzs.driver.VmSample;
import org.vzs.driver.VmSample.Metric;
import org.vzs.driver.VmStoreAlert;
import org.vzs.driver.VmStoreInfo;
import org.vzs.driver.VmStoreInfo.Alerting;
import org.vzs.driver.VmStoreInfo.Space;
import org.vzs.estate.VmStore;
import org.vzs.estate.VmStoreEstate;

/** A storage system that knows virtual machines. */
@Doc(
        value = "A storage system that knows virtual machines, as a Tintri VMstore. What it does not say is null.",
        example = "vmstore('tintri1')")
public final class VmStoreObject extends ItemObject<VmStore> {
    private final Session session;
    private final VmStore store;

    VmStoreObject(Session session, VmStore store) {
        this.session = session;
        this.store = store;
    }

    @Override
    protected String noun() {
        return "vmstore";
    }

    @Override
    VmStore item() {
        return store;
    }

    private VmStoreInfo info() {
        return store.info();
    }

    private VmStoreEstate stores() {
        return session.storage().vmStores();
    }

    @Override
    public List<String> columns() {
        return List.of("name", "endpoint", "model", "version", "total", "free", "usedPercent", "daysLeft", "iops");
    }

    /** Product. */
    @HostAccess.Export
    @Doc("Such as Tintri VMstore.")
    public String product() {
        return info().product();
    }

    /** Model. */
    @HostAccess.Export
    @Doc("Such as T445.")
    public String model() {
        return info().model();
    }

    /** Version. */
    @HostAccess.Export
    @Doc("The version of its software.")
    public String version() {
        return info().version();
    }

    /** Serial. */
    @HostAccess.Export
    @Doc("Its serial number.")
    public String serial() {
        return info().serial();
    }

    /** Flash. */
    @HostAccess.Export
    @Doc("Whether it has no hard disks.")
    public @Nullable Boolean allFlash() {
        return info().allFlash();
    }

    /** Serving. */
    @HostAccess.Export
    @Doc("Whether its file system is up.")
    public @Nullable Boolean serving() {
        return info().serving();
    }

    /** Redundancy. */
    @HostAccess.Export
    @Doc("Its own words on its redundancy.")
    public String redundancy() {
        return info().redundancy();
    }

    private Space space() {
        return info().space();
    }

    /** Total. */
    @HostAccess.Export
    @Doc("All its space, such as 7.7 TiB.")
    public String total() {
        return space().total().toString();
    }

    /** Total. */
    @HostAccess.Export
    @Doc("All its space, in bytes.")
    public double totalBytes() {
        return space().total().toDouble();
    }

    /** Used. */
    @HostAccess.Export
    @Doc("The space that is used, after all savings.")
    public String used() {
        return space().used().toString();
    }

    /** Free. */
    @HostAccess.Export
    @Doc("The space that is left.")
    public String free() {
        return space().free().toString();
    }

    /** Free. */
    @HostAccess.Export
    @Doc("The space that is left, in bytes.")
    public double freeBytes() {
        return space().free().toDouble();
    }

    /** Used. */
    @HostAccess.Export
    @Doc("How much of its space is used, in percent.")
    public double usedPercent() {
        return Figure.round(space().used().percentOf(space().total()));
    }

    /** Provisioned. */
    @HostAccess.Export
    @Doc("The sizes of all machines' disks together.")
    public @Nullable String provisioned() {
        return space().provisioned() == null ? null : space().provisioned().toString();
    }

    /** Provisioned. */
    @HostAccess.Export
    @Doc("The sizes of all machines' disks together, in percent of its space.")
    public @Nullable Double provisionedPercent() {
        return space().provisioned() == null
                ? null
                : Figure.round(space().provisioned().percentOf(space().total()));
    }

    /** Days. */
    @HostAccess.Export
    @Doc("When it will be full by its own reckoning, in days.")
    public @Nullable Integer daysLeft() {
        return space().daysLeft();
    }

    /** Growth. */
    @HostAccess.Export
    @Doc("How much more is used than seven days ago, in GiB; below 0 for less.")
    public @Nullable Double weekGib() {
        return Figure.round(space().weekGib());
    }

    /** Expandable. */
    @HostAccess.Export
    @Doc("Whether it can be given more disks.")
    public @Nullable Boolean expandable() {
        return space().expandable();
    }

    private @Nullable Double latest(Metric metric) {
        VmSample sample = info().latest();
        return sample == null ? null : Figure.round(sample.get(metric));
    }

    /** IOPS. */
    @HostAccess.Export
    @Doc("Reads and writes a second, of all machines.")
    public @Nullable Double iops() {
        return latest(Metric.IOPS);
    }

    /** Throughput. */
    @HostAccess.Export
    @Doc("Megabytes a second, of all machines.")
    public @Nullable Double mbps() {
        return latest(Metric.MBPS);
    }

    /** Latency. */
    @HostAccess.Export
    @Doc("The mean latency in milliseconds, of all machines.")
    public @Nullable Double latencyMs() {
        return latest(Metric.LATENCY_MS);
    }

    /** Controllers. */
    @HostAccess.Export
    @Doc("Its heads, each with name, role and state.")
    public List<ValuesObject> controllers() {
        return info().controllers().stream()
                .map(c -> values("name", c.name(), "role", c.role(), "state", c.state()))
                .toList();
    }

    /** Ports. */
    @HostAccess.Export
    @Doc("Its network ports, each with controller, bond, use, name, status, role and speed.")
    public List<ValuesObject> ports() {
        return info().ports().stream()
                .map(p -> values(
                        "controller",
                        p.controller(),
                        "bond",
                        p.bond(),
                        "use",
                        p.use(),
                        "name",
                        p.name(),
                        "status",
                        p.status(),
                        "role",
                        p.role(),
                        "speed",
                        p.speed()))
                .toList();
    }

    /** Disks. */
    @HostAccess.Export
    @Doc("Its disks, each with name, type (SSD or HDD), state and rebuildPercent.")
    public List<ValuesObject> disks() {
        return info().disks().stream()
                .map(d -> values(
                        "name", d.name(), "type", d.type(), "state", d.state(), "rebuildPercent", d.rebuildPercent()))
                .toList();
    }

    /** Failed parts. */
    @HostAccess.Export
    @Doc("Its parts that have failed, one line each.")
    public List<String> failed() {
        return info().failed();
    }

    /** Schedules. */
    @HostAccess.Export
    @Doc(
            "The snapshots that it takes of machines without schedules of their own, each with name, type, times and keepHours.")
    public List<ValuesObject> schedules() {
        return info().protection().schedules().stream()
                .map(VmStoreObject::schedule)
                .toList();
    }

    static ValuesObject schedule(SnapshotSchedule s) {
        return values(
                "name",
                s.name(),
                "type",
                s.type(),
                "times",
                String.join("; ", s.times()),
                "keepHours",
                s.keep() == null ? null : s.keep().toMinutes() / 60.0);
    }

    /** Replication. */
    @HostAccess.Export
    @Doc("The storage systems that it replicates to.")
    public List<String> replicatesTo() {
        return info().protection().destinations();
    }

    /** Alerting. */
    @HostAccess.Export
    @Doc(
            "How it calls for help: email, snmp (a list of hosts), syslog and autosupport; empty for not set up, null for not said.")
    public ValuesObject alerting() {
        Alerting a = info().alerting();
        return values(
                "email",
                a.email(),
                "snmp",
                a.snmp() == null
                        ? null
                        : org.graalvm.polyglot.proxy.ProxyArray.fromList(new java.util.ArrayList<Object>(a.snmp())),
                "syslog",
                a.syslog(),
                "autosupport",
                a.autosupport());
    }

    /** In the order given; null is a value. */
    private static ValuesObject values(@Nullable Object... pairs) {
        Map<String, @Nullable Object> values = new java.util.LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return new ValuesObject(values);
    }

    /** Machines. */
    @HostAccess.Export
    @Doc(
            value =
                    "The virtual machines that it has files of: all, those of a name (which may have * and ?), or those of a"
                            + " list of literal names. They are not those of vms(), which are their hypervisors'.",
            usage = "vms(names)",
            errors = {"vm.not-found: a literal name is absent", "vm.ambiguous: a name is there more than once"},
            example = "vmstore('tintri1').vms().sortBy('-latencyMs').first(5)")
    public StoredVmSelection vms(Args args) {
        String on = store.endpoint();
        return new StoredVmSelection(
                session,
                new Named<>(
                                () -> stores().vms(on),
                                pattern -> stores().vms(on, pattern),
                                names -> stores().vms(on, names),
                                StoredVmSelection.class,
                                StoredVmObject.class,
                                false)
                        .of(args));
    }

    /** One machine. */
    @HostAccess.Export
    @Doc(
            value = "Exactly one virtual machine that it has files of, by its literal name, or by {id}.",
            usage = "vm(name)",
            errors = {"vm.not-found: there is none", "vm.ambiguous: there are several; the message lists them"},
            example = "vmstore('tintri1').vm('db01').latencyMs")
    public StoredVmObject vm(Args args) {
        Value given = args.atMost(1).get(0);
        if (given != null && !given.isString()) {
            String id = args.options(0, List.of("id")).string("id");
            if (id == null) {
                throw args.wrong("needs a name, or {id: '…'}");
            }
            return new StoredVmObject(session, stores().vmById(store.endpoint(), id));
        }
        List<String> name = List.of(args.string(0, "the name"));
        return new StoredVmObject(
                session, stores().vms(store.endpoint(), name).items().getFirst());
    }

    /** Snapshots. */
    @HostAccess.Export
    @Doc(
            value = "The snapshots that it has of its machines, oldest first.",
            usage = "snapshots()",
            example = "vmstore('tintri1').snapshots().where(s => s.expires === null)")
    public StoredSnapshotSelection snapshots(Args args) {
        args.atMost(0);
        return new StoredSnapshotSelection(session, stores().snapshots(store.endpoint()));
    }

    /** Alerts. */
    @HostAccess.Export
    @Doc(
            value = "What it has noted, newest first.",
            usage = "alerts({state, severity})",
            options = {
                "state: of this state only: NEW, ACKNOWLEDGED or ARCHIVED",
                "severity: of this severity only: ALERT or NOTICE"
            },
            example = "table(vmstore('tintri1').alerts({state: 'NEW'}))")
    public List<VmStoreAlertObject> alerts(Args args) {
        CallOptions options = args.options(0, List.of("state", "severity"));
        List<VmStoreAlert> all = stores().alerts(store.endpoint());
        String state = options.word(
                "state",
                List.of("NEW", "ACKNOWLEDGED", "ARCHIVED"),
                all.stream().map(VmStoreAlert::state));
        String severity = options.word(
                "severity", List.of("ALERT", "NOTICE"), all.stream().map(VmStoreAlert::severity));
        return all.stream()
                .filter(a -> state == null || a.state().equalsIgnoreCase(state))
                .filter(a -> severity == null || a.severity().equalsIgnoreCase(severity))
                .map(VmStoreAlertObject::new)
                .toList();
    }
}
