package org.vzs.driver;

/**
 * A datastore as the last listing saw it.
 *
 * @param id the device's id, unique on the endpoint only
 * @param name its name
 * @param type such as {@code VMFS} or {@code NFS}
 * @param capacityBytes size
 * @param freeBytes free space
 * @param accessible whether at least one host reaches it
 */
public record DatastoreInfo(
        String id, String name, String type, long capacityBytes, long freeBytes, boolean accessible) {}
