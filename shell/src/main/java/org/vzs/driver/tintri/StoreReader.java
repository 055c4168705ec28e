package org.vzs.driver.tintri;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.RestRequest;
import org.vzs.driver.VmStoreInfo;
import org.vzs.driver.VmStoreInfo.Alerting;
import org.vzs.driver.VmStoreInfo.Controller;
import org.vzs.driver.VmStoreInfo.Disk;
import org.vzs.driver.VmStoreInfo.Port;
import org.vzs.driver.VmStoreInfo.Protection;
import org.vzs.driver.VmStoreInfo.Space;
import org.vzs.driver.rest.JsonAnswer;
import org.vzs.size.Size;

/** Reads the appliance and its one datastore. */
record StoreReader(String endpoint, JsonNode appliance, JsonNode datastore) {
    /** @param failed the list of failed parts */
    VmStoreInfo read(String product, JsonNode failed) {
        JsonNode info = appliance.path("info");
        JsonNode state = appliance.path("operationalInfo");
        String name = Values.text(datastore, "displayName");
        return new VmStoreInfo(
                Values.id(datastore),
                name.isEmpty() ? endpoint : name,
                product,
                Values.text(info, "modelName"),
                Values.text(info, "osVersion"),
                Values.text(info, "serialNumber"),
                Values.flag(info, "isAllFlash"),
                Values.flag(state, "isFilesystemUp"),
                Values.text(state, "urgentMessage"),
                Values.text(appliance, "redundancyDescription"),
                controllers(),
                ports(),
                disks(),
                failed(failed),
                space(),
                alerting(),
                new Protection(VmReader.schedules(datastore.path("snapshotSchedules")), destinations()),
                VmReader.sample(datastore.path("stat")));
    }

    private List<Controller> controllers() {
        List<Controller> all = new ArrayList<>();
        for (JsonNode c : appliance.path("controllers")) {
            all.add(new Controller(Values.text(c, "locator"), Values.text(c, "role"), Values.text(c, "state")));
        }
        return all;
    }

    private List<Port> ports() {
        List<Port> all = new ArrayList<>();
        for (JsonNode c : appliance.path("controllers")) {
            for (JsonNode bond : c.path("networkBonds")) {
                for (JsonNode port : bond.path("ports")) {
                    all.add(new Port(
                            Values.text(c, "locator"),
                            Values.text(bond, "name"),
                            Values.text(bond, "type").replace("NET_BOND_", ""),
                            Values.text(port, "locator"),
                            Values.text(port, "status"),
                            Values.text(port, "role"),
                            (Values.text(port, "speed") + " " + Values.text(port, "unit")).strip()));
                }
            }
        }
        return all;
    }

    private List<Disk> disks() {
        List<Disk> all = new ArrayList<>();
        for (JsonNode d : appliance.path("disks")) {
            String state = Values.text(d, "state").replace("DISK_STATE_", "");
            all.add(new Disk(
                    Values.text(d, "locator"),
                    Values.text(d, "diskType").replace("DISK_TYPE_", ""),
                    state,
                    state.equals("REBUILD") ? Values.whole(d, "rebuildPercent") : null));
        }
        return all;
    }

    private static List<String> failed(JsonNode failed) {
        List<String> all = new ArrayList<>();
        for (JsonNode f : failed.path("failedComponents")) {
            all.add(Values.text(f, "componentType") + ": " + Values.text(f, "description"));
        }
        return all;
    }

    /** Total, used and free must be there: figures that are made up would be worse than none. */
    private Space space() {
        JsonNode stat = datastore.path("stat");
        Size total = needed(Values.gib(stat, "spaceTotalGiB"), "spaceTotalGiB");
        @Nullable Size free = Values.gib(stat, "spaceRemainingPhysicalGiB");
        @Nullable Size used = Values.gib(stat, "spaceUsedPhysicalGiB");
        if (free == null) {
            free = total.minus(needed(used, "spaceUsedPhysicalGiB"));
        }
        return new Space(
                total,
                used == null ? total.minus(free) : used,
                free,
                Values.gib(stat, "spaceProvisionedGiB"),
                Values.whole(stat, "spaceRemainingDays"),
                Values.real(stat, "spaceUsedChangePhysicalGiB"),
                expandable());
    }

    /** Whether the model can be expanded at all, and whether there is room left for it. */
    private @Nullable Boolean expandable() {
        Boolean supported = Values.flag(appliance.path("info"), "expansionSupported");
        Boolean room = Values.flag(appliance.path("info"), "isExpandable");
        if (Boolean.FALSE.equals(supported)) {
            return false;
        }
        return room == null ? supported : room;
    }

    private Size needed(@Nullable Size size, String name) {
        if (size == null) {
            throw JsonAnswer.notUnderstood(
                    endpoint,
                    RestRequest.read(TintriDriver.PATH + "datastore"),
                    "a datastore without a usable " + name);
        }
        return size;
    }

    /** A configuration that is not in the document is not known; one that is there and empty is not set up. */
    private Alerting alerting() {
        JsonNode email = appliance.path("emailConfig");
        JsonNode snmp = appliance.path("snmpConfig");
        JsonNode syslog = appliance.path("syslogForwarding");
        List<String> targets = new ArrayList<>();
        for (JsonNode t : snmp.path("targets")) {
            targets.add(Values.text(t, "host"));
        }
        return new Alerting(
                email.isObject()
                        ? (Values.text(email, "smtpHost").isEmpty() ? "" : Values.text(email, "toEmail"))
                        : null,
                snmp.isObject() ? targets : null,
                syslog.isObject() ? Values.text(syslog, "remoteHost") : null,
                Values.flag(appliance.path("supportConfig"), "isEnabled"));
    }

    private List<String> destinations() {
        List<String> all = new ArrayList<>();
        for (JsonNode path : datastore.path("replication").path("pathsOutgoing")) {
            String name = Values.text(path, "displayName");
            all.add((name + " " + Values.text(path, "destinationIp")).strip());
        }
        return all;
    }
}
