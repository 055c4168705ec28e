package org.vzs.driver;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * A container as the last listing saw it.
 *
 * @param id the device's id, unique on the endpoint: OpenVZ's CTID, LXC's name
 * @param name a name that the administrator gave; empty if none; may hold spaces
 * @param hostname its host name; may be empty
 * @param state what it is at
 * @param ipAddresses the addresses the device knows of
 * @param template the operating system template it was made from; may be empty
 * @param description the administrator's note; may be empty
 * @param onBoot whether it starts with the node
 * @param cpuUnits its share of the CPU in the device's own measure; 0 if none is set
 * @param cpuLimit most CPU it gets, in percent of one core; 0 for no limit
 * @param ioPriority 0 (least) to 7; -1 where the device has none
 * @param layout how it lies on disk, such as {@code simfs} or {@code ploop}; may be empty
 * @param limits its limited resources, by the device's own name such as {@code kmemsize} or {@code diskspace}
 */
public record ContainerInfo(
        String id,
        String name,
        String hostname,
        ContainerState state,
        List<String> ipAddresses,
        String template,
        String description,
        boolean onBoot,
        long cpuUnits,
        long cpuLimit,
        int ioPriority,
        String layout,
        Map<String, ContainerLimit> limits) {
    public ContainerInfo {
        requireNonNull(id, "id is null");
        requireNonNull(state, "state is null");
        ipAddresses = List.copyOf(ipAddresses);
        limits = Map.copyOf(limits);
    }
}
