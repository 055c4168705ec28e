package org.vzs.driver;

import static java.util.Objects.requireNonNull;

import org.vzs.size.Size;

/**
 * An OSD as the last listing saw it.
 *
 * @param number its number; {@code osd.3} has 3
 * @param host name of the host it is on; empty if it is not in the CRUSH tree
 * @param deviceClass such as {@code ssd} or {@code hdd}; empty if none is known
 * @param up whether it answers
 * @param in whether it is to hold data
 * @param crushWeight its share by capacity, usually in TiB
 * @param reweight the correction of it, 0 to 1
 * @param capacity size of its disk
 * @param used space in use
 * @param free space left
 * @param placementGroups how many the cluster itself counts on it
 */
public record OsdInfo(
        int number,
        String host,
        String deviceClass,
        boolean up,
        boolean in,
        double crushWeight,
        double reweight,
        Size capacity,
        Size used,
        Size free,
        int placementGroups) {
    public OsdInfo {
        requireNonNull(host, "host is null");
        requireNonNull(deviceClass, "deviceClass is null");
        requireNonNull(capacity, "capacity is null");
        requireNonNull(used, "used is null");
        requireNonNull(free, "free is null");
    }

    /** The number as text, unique on the endpoint. */
    public String id() {
        return Integer.toString(number);
    }

    /** The name that Ceph gives it, such as {@code osd.3}. */
    public String name() {
        return "osd." + number;
    }
}
