package org.vzs.script.api;

import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Value;
import org.vzs.driver.VmStoreAlert;
import org.vzs.estate.VmStore;
import org.vzs.estate.VmStoreEstate;

/** A storage system that knows virtual machines, and what is on it. */
@Doc(
        value = "A storage system that knows virtual machines, as a Tintri VMstore. What it does not say is null.",
        example = "vmstore('tintri1')")
public final class VmStoreObject extends VmStoreParts {
    private final Session session;
    private final VmStore store;

    VmStoreObject(Session session, VmStore store) {
        super(store);
        this.session = session;
        this.store = store;
    }

    private VmStoreEstate stores() {
        return session.storage().vmStores();
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
