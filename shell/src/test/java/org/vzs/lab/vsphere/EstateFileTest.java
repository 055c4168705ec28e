package org.vzs.lab.vsphere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vzs.lab.ManualClock;
import org.vzs.lab.soap.Mor;

/** The made-up estate holds what tutorials and tests count on. */
class EstateFileTest {
    private static Inventory build(Estate estate) {
        World world = new World(new ManualClock(Instant.EPOCH), 1);
        return world.with(() -> {
            Inventory inventory = new Inventory(world);
            Site.build(inventory, estate);
            return inventory;
        });
    }

    @Test
    void threeHostsTwoClustersFortyMachines() {
        Estate estate = EstateFile.builtIn();
        assertThat(estate.hosts()).hasSize(3);
        assertThat(estate.hosts().stream().map(Estate.HostRow::cluster).distinct())
                .hasSize(2);
        assertThat(estate.datastores().stream().map(Estate.DatastoreRow::type)).contains("VMFS", "NFS");
        assertThat(estate.vms()).hasSize(40);
        assertThat(estate.vms().stream().map(Estate.VmRow::name))
                .contains("MyVM1", "MyVM2", "MyVM3", "Web server (old)");
        assertThat(estate.vms().stream().collect(Collectors.groupingBy(Estate.VmRow::name, Collectors.counting())))
                .containsEntry("web01", 2L);
        assertThat(estate.vms().stream().map(Estate.VmRow::power).distinct())
                .containsExactlyInAnyOrder("on", "off", "suspended", "template");
    }

    @Test
    void everyMachineIsSomewhereAndOneNeedsConsolidation() {
        Inventory inventory = build(EstateFile.builtIn());
        assertThat(inventory.vms()).hasSize(40).allSatisfy(vm -> {
            assertThat(inventory.find(new Mor("HostSystem", vm.host))).isNotNull();
            assertThat(inventory.find(new Mor("Folder", vm.folder))).isNotNull();
        });
        assertThat(inventory.vms().stream().filter(vm -> vm.consolidationNeeded))
                .hasSize(1);
        assertThat(inventory.vms().stream().filter(vm -> vm.guest.tools() == Vm.Tools.HANG))
                .hasSize(1);
    }

    @Test
    void snapshotTreesAreThreeDeepAndMayRepeatNames() {
        Inventory inventory = build(EstateFile.builtIn());
        Vm old = inventory.vms().stream()
                .filter(vm -> vm.name.equals("Web server (old)"))
                .findFirst()
                .orElseThrow();
        assertThat(old.snapshots).extracting(s -> s.name).containsExactly("nightly", "nightly");
        assertThat(old.snapshots.get(1).children).extracting(s -> s.id()).containsExactly(old.currentSnapshot);
        Vm my3 = inventory.vms().stream()
                .filter(vm -> vm.name.equals("MyVM3"))
                .findFirst()
                .orElseThrow();
        Snap hotfix = my3.snapshots.getFirst().children.getFirst().children.getFirst();
        assertThat(hotfix.name).isEqualTo("hotfix");
        assertThat(Snap.parent(my3.snapshots, hotfix))
                .isSameAs(my3.snapshots.getFirst().children.getFirst());
    }

    @Test
    void aLargeEstateIsMadeUpAlikeEveryTime() {
        Estate one = EstateFile.generated(1000);
        assertThat(one).isEqualTo(EstateFile.generated(1000));
        assertThat(one.vms().stream().map(Estate.VmRow::name).distinct()).hasSize(1000);
    }

    @Test
    void aTreeThatIsNotClosedIsRefused() {
        Estate good = EstateFile.builtIn();
        Estate.VmRow v = good.vms().getFirst();
        Estate.VmRow bad =
                new Estate.VmRow(v.folder(), "bad", v.host(), v.datastore(), "off", "up", 1, 1, 1, "debian", "a(b", "");
        assertThatThrownBy(() -> build(new Estate(good.hosts(), good.datastores(), List.of(bad))))
                .hasMessageContaining("bad")
                .hasMessageContaining("')' is missing");
    }
}
