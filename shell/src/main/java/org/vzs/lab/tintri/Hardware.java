package org.vzs.lab.tintri;

import static org.vzs.lab.tintri.Documents.BEANS;
import static org.vzs.lab.tintri.Documents.DTO;
import static org.vzs.lab.tintri.Documents.map;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The appliance and its datastore: a T445 as a note of an administrator has it from the data sheet. One head, nine SSDs of
 * 160 GB and fifteen disks of 1 TB in RAID 6 with a spare of each kind, 8.5 TB, two ports of 1 Gbit/s, alerts by mail only, no
 * room to grow, and no backup of its own: no schedule, no replication.
 */
record Hardware(LabVmStore store) {
    private static final double TOTAL_GIB = 7916.24;
    private static final double USED_GIB = 6728.8;

    Map<String, Object> appliance() {
        return map(
                "typeId",
                DTO + "domain.Appliance",
                "uuid",
                Documents.uuid("default"),
                "info",
                map(
                        "typeId",
                        BEANS + "hardware.ApplianceInfo",
                        "modelName",
                        "T445",
                        "osVersion",
                        "3.1.2.1-5432.10.20221",
                        "serialNumber",
                        "0445-1044-017",
                        "currentCapacityGiB",
                        TOTAL_GIB,
                        "isAllFlash",
                        false,
                        "expansionSupported",
                        false,
                        "isExpandable",
                        false),
                "operationalInfo",
                map(
                        "typeId",
                        BEANS + "hardware.ApplianceOperationalInfo",
                        "isFilesystemUp",
                        true,
                        "uptime",
                        "112 days 4 hours 31 minutes",
                        "alertsUnreadCount",
                        store.alerts().stream()
                                .filter(a -> "NEW".equals(a.get("state")))
                                .count()),
                "redundancyDescription",
                "Not redundant: single controller",
                "controllers",
                List.of(controller()),
                "disks",
                disks(),
                "emailConfig",
                map(
                        "typeId",
                        BEANS + "hardware.ApplianceEmail",
                        "smtpHost",
                        "mail.lab.example",
                        "smtpPort",
                        25L,
                        "toEmail",
                        "storage@lab.example",
                        "emailNoticeLevel",
                        "ALERTS_ONLY",
                        "username",
                        "vmstore",
                        "password",
                        "lab-mail-secret"),
                "snmpConfig",
                map("typeId", BEANS + "snmp.ApplianceSnmp", "targets", List.of(), "users", List.of()),
                "supportConfig",
                map(
                        "typeId",
                        BEANS + "hardware.ApplianceSupport",
                        "isEnabled",
                        true,
                        "webProxyHostname",
                        "proxy.lab.example",
                        "webProxyPort",
                        3128L),
                "syslogForwarding",
                map("typeId", BEANS + "hardware.ApplianceSyslogForwarding", "remoteHost", ""));
    }

    private static Map<String, Object> controller() {
        return map(
                "typeId",
                BEANS + "hardware.ApplianceController",
                "locator",
                "Controller A",
                "role",
                "ACTIVE",
                "state",
                "ACTIVE",
                "osVersion",
                "3.1.2.1-5432.10.20221",
                "networkBonds",
                List.of(map(
                        "typeId",
                        BEANS + "hardware.ApplianceControllerNetworkBond",
                        "name",
                        "net_data",
                        "type",
                        "NET_BOND_DATA",
                        "status",
                        "Up",
                        "ports",
                        List.of(port("eth0", "Active"), port("eth1", "Slave")))));
    }

    private static Map<String, Object> port(String name, String role) {
        return map(
                "typeId",
                BEANS + "hardware.ApplianceControllerNetworkBondPort",
                "locator",
                name,
                "status",
                "Up",
                "role",
                role,
                "speed",
                1L,
                "unit",
                "Gbps",
                "maxSpeed",
                1L,
                "maxUnit",
                "Gbps",
                "duplex",
                "Full");
    }

    private static List<Map<String, Object>> disks() {
        List<Map<String, Object>> all = new ArrayList<>();
        for (int i = 1; i <= 24; i++) {
            boolean spare = i == 9 || i == 24;
            all.add(map(
                    "typeId",
                    BEANS + "hardware.ApplianceDisk",
                    "locator",
                    "Disk " + i,
                    "type",
                    "DISK",
                    "diskType",
                    i <= 9 ? "DISK_TYPE_SSD" : "DISK_TYPE_HDD",
                    "state",
                    spare ? "DISK_STATE_SPARE" : "DISK_STATE_ACTIVE",
                    "status",
                    "OK"));
        }
        return all;
    }

    Map<String, Object> failed(Instant now) {
        return map(
                "typeId",
                BEANS + "hardware.ApplianceFailedComponents",
                "failedComponents",
                List.of(),
                "sampleTime",
                now.toEpochMilli());
    }

    Map<String, Object> datastore(Instant now) {
        return map(
                "typeId",
                DTO + "domain.Datastore",
                "uuid",
                Documents.uuid("default"),
                "displayName",
                "tintri1",
                "snapshotSchedules",
                List.of(),
                "replication",
                map(
                        "typeId",
                        BEANS + "DatastoreReplicationInfo",
                        "acceptIncomingTraffic",
                        false,
                        "pathsOutgoing",
                        List.of(),
                        "pathsIncoming",
                        List.of()),
                "stat",
                stat(now));
    }

    Map<String, Object> stat(Instant now) {
        Instant end = Figures.last(now);
        double iops = 0;
        double mbps = 0;
        double waited = 0;
        for (LabVm vm : store.vms()) {
            Map<String, Object> s = Figures.slice(vm, end);
            double own = ((Number) s.getOrDefault("operationsTotalIops", 0)).doubleValue();
            iops += own;
            mbps += ((Number) s.getOrDefault("throughputTotalMBps", 0)).doubleValue();
            waited += own * ((Number) s.getOrDefault("latencyTotalMs", 0)).doubleValue();
        }
        return map(
                "typeId",
                BEANS + "perf.DatastoreStat",
                "timeStart",
                Documents.time(end.minusSeconds(Figures.SLICE)),
                "timeEnd",
                Documents.time(end),
                "intervalSeconds",
                (long) Figures.SLICE,
                "operationsTotalIops",
                (long) iops,
                "throughputTotalMBps",
                Figures.round(mbps),
                "latencyTotalMs",
                Figures.round(iops == 0 ? 0 : waited / iops),
                "flashHitPercent",
                97.4,
                "spaceTotalGiB",
                TOTAL_GIB,
                "spaceUsedPhysicalGiB",
                USED_GIB,
                "spaceRemainingPhysicalGiB",
                Figures.round(TOTAL_GIB - USED_GIB),
                "spaceProvisionedGiB",
                Figures.round(
                        store.vms().stream().mapToDouble(LabVm::provisionedGib).sum()),
                "spaceUsedChangePhysicalGiB",
                182.4,
                "spaceRemainingDays",
                45L);
    }
}
