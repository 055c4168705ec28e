package org.vzs.driver;

/**
 * A host as the last listing saw it.
 *
 * @param id the device's id, unique on the endpoint only
 * @param name host name or address
 * @param cluster name of its cluster; empty where it stands alone
 * @param connectionState whether it can be spoken to
 * @param version product version
 * @param cpuCores physical cores
 * @param memoryBytes physical memory
 * @param memoryUsedBytes memory in use
 * @param model vendor and model; may be empty
 */
public record HostInfo(
        String id,
        String name,
        String cluster,
        ConnectionState connectionState,
        String version,
        int cpuCores,
        long memoryBytes,
        long memoryUsedBytes,
        String model) {}
