package org.vzs.lab.tintri;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What the lab's VMstore has at the beginning: some machines, among them one that waits for the disks, and old snapshots. */
record MadeUp(LabVmStore store) {
    private static final Instant SPRING = Instant.parse("2026-03-01T09:00:00Z");

    void fill(int generated) {
        vm("web01", "esx01", 62, 120, 240, 12, 1.6, "office", "");
        vm("web02", "esx02", 58, 120, 225, 12, 1.7, "office", "");
        vm("web03", "esx02", 41, 120, 190, 12, 1.6, "office", "web01");
        LabVm db = vm("db01", "esx01", 812, 1500, 1900, 16, 2.4, "office", "");
        vm("db02-reporting", "esx02", 1240, 2000, 950, 48, 11.5, "noisy", "");
        vm("mail01", "esx01", 690, 1200, 420, 20, 2.9, "steady", "");
        vm("backup01", "esx02", 2100, 4000, 700, 256, 6.5, "nightly", "");
        vm("desk \"A\"\nof 3 $(id)", "esx01", 44, 100, 85, 8, 1.9, "office", "");
        vm("仮想マシン０１", "esx02", 51, 100, 60, 8, 1.8, "steady", "");
        LabVm old = vm("test-old", "esx02", 96, 400, 0, 8, 0, "steady", "");
        for (int i = 1; i <= generated; i++) {
            vm(
                    String.format(Locale.ROOT, "gen%05d", i),
                    "esx0" + (1 + i % 2),
                    5 + i % 40,
                    50,
                    10 + i % 200,
                    8,
                    1 + i % 3,
                    "steady",
                    "");
        }
        LabVm web = store.vms().getFirst();
        snapshot("before-upgrade", old, SPRING, null, 0);
        snapshot("golden", web, SPRING, null, 1);
        snapshot(
                "nightly-copy",
                db,
                store.now().minus(Duration.ofHours(20)),
                store.now().plus(Duration.ofHours(28)),
                0);
        alert("NOTICE", "ACKNOWLEDGED", "Disk 24 was replaced and is a spare now.", 90);
        alert("ALERT", "NEW", "Space used is above 80%: 6728.8 GiB of 7916.2 GiB.", 6);
        alert("NOTICE", "NEW", "Autosupport was sent.", 1);
    }

    private LabVm vm(
            String name,
            String host,
            double used,
            double provisioned,
            double iops,
            double kib,
            double latency,
            String habit,
            String clonedFrom) {
        LabVm vm = new LabVm(
                store.newId("VIM"), name, host, iops > 0, used, provisioned, iops, kib, latency, habit, clonedFrom);
        store.put(vm);
        return vm;
    }

    private void snapshot(
            String name, LabVm vm, Instant created, @org.jspecify.annotations.Nullable Instant expires, int clones) {
        store.addSnapshot(Documents.snapshot(
                store.newId("SST"),
                name,
                vm,
                "USER_GENERATED_SNAPSHOT",
                "CRASH_CONSISTENT",
                created,
                expires,
                "admin",
                clones));
    }

    private void alert(String severity, String state, String message, int daysAgo) {
        store.addAlert(Documents.alert(
                store.newId("ALR"), severity, state, message, store.now().minus(Duration.ofDays(daysAgo))));
    }
}
