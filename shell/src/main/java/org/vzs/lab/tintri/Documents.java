package org.vzs.lab.tintri;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Machines, snapshots and alerts as the API shows them. Member names: Tintri's REST API reference, v310. */
final class Documents {
    static final String DTO = "com.tintri.api.rest.v310.dto.";
    static final String BEANS = DTO + "domain.beans.";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx").withZone(ZoneOffset.UTC);

    private Documents() {}

    static String time(Instant t) {
        return TIME.format(t);
    }

    static Map<String, Object> uuid(String id) {
        return map("typeId", "com.tintri.api.rest.vcommon.dto.Uuid", "uuid", id);
    }

    static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    static Map<String, Object> vm(LabVm vm, Instant now) {
        Instant end = Figures.last(now);
        Map<String, Object> snapshot = map(
                "typeId",
                BEANS + "vm.VirtualMachineSnapshotInfo",
                "useDefaultSystemSchedule",
                true,
                "isSystemDefaultSchedule",
                true,
                "schedules",
                List.of());
        if (!vm.clonedFrom().isEmpty()) {
            snapshot.put(
                    "cloneFromSnapshots",
                    List.of(map(
                            "typeId",
                            BEANS + "snapshot.SnapshotBasicInfo",
                            "vmName",
                            vm.clonedFrom(),
                            "creationTime",
                            "2026-03-01T09:00:00.000+00:00")));
        }
        return map(
                "typeId",
                DTO + "domain.VirtualMachine",
                "uuid",
                uuid(vm.id()),
                "isLive",
                true,
                "isDeleted",
                false,
                "provisionedType",
                "THIN",
                "vmware",
                map(
                        "typeId",
                        BEANS + "vm.VirtualMachineVmwareInfo",
                        "name",
                        vm.name(),
                        "host",
                        vm.host(),
                        "vcenterName",
                        "vc",
                        "hypervisorType",
                        "VMWARE",
                        "isPowered",
                        vm.powered(),
                        "isTemplate",
                        false),
                "snapshot",
                snapshot,
                "replication",
                map("typeId", BEANS + "vm.VirtualMachineReplicationInfo", "replicationState", "NOT_CONFIGURED"),
                "stat",
                map(
                        "typeId",
                        BEANS + "perf.Stats",
                        "numberOfSlices",
                        1L,
                        "startTime",
                        time(end.minusSeconds(Figures.SLICE)),
                        "endTime",
                        time(end),
                        "sortedStats",
                        List.of(Figures.slice(vm, end))));
    }

    static Map<String, Object> snapshot(
            String id,
            String name,
            LabVm vm,
            String type,
            String consistency,
            Instant created,
            @Nullable Instant expires,
            String creator,
            int clones) {
        Map<String, Object> s = map(
                "typeId",
                DTO + "domain.Snapshot",
                "uuid",
                uuid(id),
                "description",
                name,
                "vmName",
                vm.name(),
                "vmUuid",
                uuid(vm.id()),
                "type",
                type,
                "consistency",
                consistency,
                "createTime",
                created.toEpochMilli(),
                "creatorName",
                creator,
                "deletionPolicy",
                "DELETE_ON_EXPIRATION",
                "cloneReferenceCount",
                (long) clones,
                "sizeChangedMB",
                Figures.round(vm.usedGib() * 8),
                "sizeChangedPhysicalMB",
                Figures.round(vm.usedGib() * 5),
                "isDeleted",
                false,
                "isOrphaned",
                false,
                "isReplica",
                false);
        if (expires != null) {
            s.put("expirationTime", expires.toEpochMilli());
        }
        return s;
    }

    static Map<String, Object> alert(String id, String severity, String state, String message, Instant when) {
        return map(
                "typeId",
                DTO + "domain.Alert",
                "uuid",
                uuid(id),
                "severity",
                severity,
                "state",
                state,
                "message",
                message,
                "notifiedTimestamp",
                when.toEpochMilli(),
                "isEmailSent",
                severity.equals("ALERT"));
    }

    /**
     * A page.
     *
     * @param rows all rows
     */
    static Map<String, Object> page(List<?> rows, int offset, int limit, String query) {
        int from = Math.min(offset, rows.size());
        int to = Math.min(from + limit, rows.size());
        Map<String, Object> page = map(
                "typeId",
                DTO + "Page",
                "items",
                List.copyOf(rows.subList(from, to)),
                "absoluteTotal",
                (long) rows.size(),
                "total",
                (long) rows.size(),
                "filteredTotal",
                (long) rows.size(),
                "offset",
                (long) from,
                "limit",
                (long) limit,
                "page",
                (long) (from / Math.max(1, limit) + 1),
                "pageTotal",
                (long) ((rows.size() + limit - 1) / Math.max(1, limit)),
                "completedIn",
                3L,
                "overflow",
                to < rows.size());
        if (to < rows.size()) {
            page.put("next", "offset=" + to + "&limit=" + limit + query);
        }
        return page;
    }
}
