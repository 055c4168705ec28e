package org.vzs.lab.vsphere;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vzs.lab.soap.Mor;

/** Makes the virtual machines of an {@link Estate}. */
final class SiteVms {
    private static final long GIB = 1L << 30;
    private static final Instant BOOTED = Instant.parse("2025-11-02T04:00:00Z");
    private static final Map<String, String[]> SYSTEMS = Map.of(
            "debian", new String[] {"Debian GNU/Linux 12 (64-bit)", "debian12_64Guest"},
            "ubuntu", new String[] {"Ubuntu Linux (64-bit)", "ubuntu64Guest"},
            "rhel", new String[] {"Red Hat Enterprise Linux 9 (64-bit)", "rhel9_64Guest"},
            "centos", new String[] {"CentOS 7 (64-bit)", "centos7_64Guest"},
            "freebsd", new String[] {"FreeBSD 13 or later versions (64-bit)", "freebsd13_64Guest"},
            "windows", new String[] {"Microsoft Windows Server 2022 (64-bit)", "windows2019srvNext_64Guest"});

    private final Estate estate;
    private final Site site;
    private final Inventory inventory;
    private final Map<String, List<Mor>> byFolder = new HashMap<>();

    SiteVms(Estate estate, Site site, Inventory inventory) {
        this.estate = estate;
        this.site = site;
        this.inventory = inventory;
    }

    void add() {
        int number = 1001;
        for (Estate.VmRow row : estate.vms()) {
            Vm vm = vm("vm-" + number, number - 1000, row);
            number++;
            byFolder.computeIfAbsent(vm.folder, _ -> new ArrayList<>()).add(vm.ref());
            inventory.addVm(vm, new VmView(vm, site, inventory));
        }
    }

    private Vm vm(String id, int number, Estate.VmRow row) {
        String[] system = SYSTEMS.getOrDefault(row.guest(), new String[] {row.guest(), "otherGuest"});
        String ip = "10.20." + number / 250 + "." + (number % 250 + 1);
        String uuid = VmConfig.uuid("bios " + id);
        Vm vm = new Vm(
                id,
                row.name(),
                new Vm.Place(
                        site.folder(row.folder()).id(),
                        site.host(row.host()).id(),
                        List.of(site.datastore(row.datastore()).id())),
                new Vm.Guest(system[0], system[1], Vm.Tools.valueOf(row.tools().toUpperCase(Locale.ROOT)), ip),
                new Vm.Hardware(row.cpus(), row.memory(), row.disk() * GIB, uuid),
                row.power().equals("template"),
                row.note());
        switch (row.power()) {
            case "on" -> vm.become(Power.poweredOn, true, BOOTED);
            case "suspended" -> vm.become(Power.suspended, false, null);
            default -> vm.become(Power.poweredOff, false, null);
        }
        SnapshotText.apply(row.snapshots(), vm, inventory::nextSnapshotNumber);
        return vm;
    }

    List<Mor> in(Mor folder) {
        return byFolder.getOrDefault(folder.id(), List.of());
    }
}
