package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.StoredSnapshotInfo;
import org.vzs.size.Size;

/**
 * A snapshot that a storage system has of a virtual machine.
 *
 * @param endpoint name of the storage system's endpoint
 * @param info what the listing said
 */
public record StoredSnapshot(String endpoint, StoredSnapshotInfo info) implements Snapshot {
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

    @Override
    public String kind() {
        return "vmstore";
    }

    @Override
    public String of() {
        return info.vm();
    }

    @Override
    public Instant created() {
        return info.created();
    }

    /** What changed since the one before it, as it lies on disk: that is what it alone holds. */
    @Override
    public @Nullable Size size() {
        return info.changedPhysical();
    }

    @Override
    public String state() {
        return info.clones() == 0 ? "" : "busy: " + info.clones() + (info.clones() == 1 ? " clone" : " clones");
    }
}
