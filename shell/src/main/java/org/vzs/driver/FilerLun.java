package org.vzs.driver;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.vzs.size.Size;

/**
 * A LUN of a filer.
 *
 * @param path such as {@code /vol/vol1/lun1}, or {@code svm:/vol/vol1/lun1} on a cluster
 * @param size its size
 * @param online whether it serves
 * @param mapped whether an initiator group may see it
 * @param backedBy the file in a snapshot that it is a clone of; null if it is none
 */
public record FilerLun(
        String path,
        Size size,
        boolean online,
        boolean mapped,
        @Nullable String backedBy) {
    public FilerLun {
        requireNonNull(path, "path is null");
        requireNonNull(size, "size is null");
    }

    /** The volume that it is in, as volumes are named there: with {@code svm:} in front where the path has it. */
    public String volume() {
        String[] parts = path.split("/", 4);
        return parts.length > 2 ? parts[0] + parts[2] : "";
    }

    /** The snapshot that it is a clone out of; null if it is none. */
    public @Nullable String backingSnapshot() {
        String[] parts = backedBy == null ? new String[0] : backedBy.split("/", 6);
        return parts.length > 4 && parts[3].equals(".snapshot") ? parts[4] : null;
    }
}
