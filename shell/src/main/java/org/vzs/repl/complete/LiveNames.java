package org.vzs.repl.complete;

import java.util.List;
import java.util.stream.Stream;

/**
 * The names of what the estate holds, each sorted and once.
 *
 * @param vms names of virtual machines
 * @param containers names of containers, and ids of those that have none
 * @param hosts names of hosts
 * @param datastores names of datastores
 * @param snapshots names of snapshots
 */
public record LiveNames(
        List<String> vms,
        List<String> containers,
        List<String> hosts,
        List<String> datastores,
        List<String> snapshots) {
    /** Before anything is known. */
    public static final LiveNames NONE = new LiveNames(List.of(), List.of(), List.of(), List.of(), List.of());

    public LiveNames {
        vms = sorted(vms);
        containers = sorted(containers);
        hosts = sorted(hosts);
        datastores = sorted(datastores);
        snapshots = sorted(snapshots);
    }

    /** These and those of {@code others}. */
    LiveNames and(LiveNames others) {
        return new LiveNames(
                both(vms, others.vms),
                both(containers, others.containers),
                both(hosts, others.hosts),
                both(datastores, others.datastores),
                both(snapshots, others.snapshots));
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static List<String> sorted(List<String> names) {
        return names.stream().distinct().sorted().toList();
    }
}
