package org.vzs.estate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.SnapshotInfo;

/**
 * A snapshot in the tree of a virtual machine.
 *
 * @param vm the machine it belongs to
 * @param info what the listing said
 * @param path the names from the root down to it, separated by {@code /}
 */
public record VmSnapshot(VirtualMachine vm, SnapshotInfo info, String path) implements Snapshot {
    /** All snapshots of {@code vm}, parents before children. */
    public static List<VmSnapshot> of(VirtualMachine vm) {
        List<VmSnapshot> all = new ArrayList<>();
        collect(vm, vm.info().snapshots(), "", all);
        return all;
    }

    private static void collect(VirtualMachine vm, List<SnapshotInfo> level, String above, List<VmSnapshot> all) {
        for (SnapshotInfo info : level) {
            String path = above.isEmpty() ? info.name() : above + "/" + info.name();
            all.add(new VmSnapshot(vm, info, path));
            collect(vm, info.children(), path, all);
        }
    }

    @Override
    public String endpoint() {
        return vm.endpoint();
    }

    @Override
    public String id() {
        return info.id();
    }

    @Override
    public String name() {
        return info.name();
    }

    @Override
    public String kind() {
        return "vm";
    }

    @Override
    public String of() {
        return vm.name();
    }

    @Override
    public Instant created() {
        return info.created();
    }

    @Override
    public @Nullable String requested() {
        return vm.requested();
    }
}
