package org.vzs.estate;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.vzs.driver.VolumeInfo;
import org.vzs.size.Size;

/**
 * A snapshot of a volume of a storage system or a filer.
 *
 * @param volume the volume
 * @param info what the listing said
 */
public record SnapshotOfVolume(Volume volume, VolumeInfo.Snapshot info) implements Snapshot {
    public SnapshotOfVolume {
        requireNonNull(volume, "volume is null");
        requireNonNull(info, "info is null");
    }

    @Override
    public String endpoint() {
        return volume.endpoint();
    }

    @Override
    public String id() {
        return "volume/" + volume.id() + "/" + info.id();
    }

    @Override
    public String name() {
        return info.name();
    }

    @Override
    public String kind() {
        return "volume";
    }

    @Override
    public String of() {
        return volume.name();
    }

    @Override
    public @Nullable Instant created() {
        return info.created();
    }

    @Override
    public String date() {
        return info.date();
    }

    @Override
    public @Nullable Size size() {
        return info.size();
    }

    @Override
    public String state() {
        return info.state();
    }
}
