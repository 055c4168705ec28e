package org.vzs.lab.vsphere;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.soap.ArrayValue;
import org.vzs.lab.soap.Mor;

/** SearchIndex. */
final class SearchOperations {
    private final Inventory inventory;

    SearchOperations(Inventory inventory) {
        this.inventory = inventory;
    }

    Map<String, Operation> all() {
        return Map.of(
                "FindByInventoryPath", this::byPath,
                "FindByUuid", call -> first(uuid(call)),
                "FindAllByUuid", call -> every(uuid(call)),
                "FindByDnsName", call -> first(dns(call)),
                "FindAllByDnsName", call -> every(dns(call)),
                "FindByIp", call -> first(ip(call)),
                "FindChild", this::child);
    }

    private static Predicate<Vm> uuid(Call call) {
        String uuid = call.request().string("uuid").trim();
        boolean instance = call.request().flag("instanceUuid");
        return vm -> uuid.equalsIgnoreCase(instance ? VmConfig.instanceUuid(vm) : vm.hardware.uuid());
    }

    private static Predicate<Vm> dns(Call call) {
        String name = call.request().string("dnsName").trim();
        return vm -> vm.toolsRunning() && vm.name.equalsIgnoreCase(name);
    }

    private static Predicate<Vm> ip(Call call) {
        String ip = call.request().string("ip").trim();
        return vm -> vm.toolsRunning() && vm.guest.ip().equals(ip);
    }

    private @Nullable Mor first(Predicate<Vm> which) {
        return inventory.vms().stream().filter(which).map(Vm::ref).findFirst().orElse(null);
    }

    private List<Mor> every(Predicate<Vm> which) {
        return inventory.vms().stream().filter(which).map(Vm::ref).toList();
    }

    private @Nullable Object byPath(Call call) {
        ManagedObject at = inventory.get(Site.ROOT);
        for (String name : call.request().string("inventoryPath").split("/", -1)) {
            if (!name.isEmpty() && at != null) {
                at = child(at, name);
            }
        }
        return at == null ? null : at.ref();
    }

    private @Nullable Object child(Call call) {
        Mor parent = call.request().ref("entity");
        if (parent == null) {
            throw Faults.invalidArgument("entity");
        }
        ManagedObject found = child(inventory.get(parent), call.request().string("name"));
        return found == null ? null : found.ref();
    }

    private @Nullable ManagedObject child(ManagedObject parent, String name) {
        for (String property :
                List.of("childEntity", "vmFolder", "hostFolder", "datastoreFolder", "networkFolder", "host")) {
            Object value = parent.get(property);
            List<?> refs = value instanceof ArrayValue a ? a.items() : value == null ? List.of() : List.of(value);
            for (Object r : refs) {
                ManagedObject o = r instanceof Mor ref ? inventory.find(ref) : null;
                if (o != null && name.equals(o.get("name"))) {
                    return o;
                }
            }
        }
        return null;
    }
}
