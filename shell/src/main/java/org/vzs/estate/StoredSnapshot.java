package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import org.vzs.driver.StoredSnapshotInfo;

/**
 * A snapshot that a storage system has of a virtual machine.
 *
 * @param endpoint name of the storage system's endpoint
 * @param info what the listing said
 */
public record StoredSnapshot(String endpoint, StoredSnapshotInfo info) implements Item {
    public StoredSnapshot {
        requireNonNull(endpoint, "endpoint is null");
        requireNonNull(info, "info is null");
    }

    @Override
    public String id() {
        return info.id();
    }

    @Override
    public String name() {
        return info.name();
    }
}
