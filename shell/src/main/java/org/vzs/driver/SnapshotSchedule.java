package org.vzs.driver;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a storage system takes snapshots of machines by itself.
 *
 * @param name its name
 * @param type such as {@code HOURLY} or {@code DAILY}
 * @param times when, in the device's own form (Quartz cron expressions)
 * @param keep how long they are kept here; null if the device does not say
 * @param keepReplica how long their replicas are kept; null if there is no replication, or it does not say
 */
public record SnapshotSchedule(
        String name,
        String type,
        List<String> times,
        @Nullable Duration keep,
        @Nullable Duration keepReplica) {
    public SnapshotSchedule {
        requireNonNull(name, "name is null");
        requireNonNull(type, "type is null");
        times = List.copyOf(times);
    }
}
