package org.vzs.driver;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.size.Size;

/**
 * A volume of a filer.
 *
 * @param name unique on the filer; {@code svm:volume} on a cluster, whose virtual servers may have volumes of one name
 * @param state {@code online}, {@code restricted}, {@code offline} or another word of the filer's
 * @param aggregate that holds it; empty if not said
 * @param capacity its size without the snapshot reserve; null while it is not online
 * @param used of that in use; null while it is not online
 * @param parent the volume that it is a clone of; null if it is none
 * @param parentSnapshot the snapshot of the parent that it stands on; null if it is no clone
 * @param options what the filer says of it in words, such as {@code snapmirrored}
 * @param snapshots newest first
 */
public record FilerVolume(
        String name,
        String state,
        String aggregate,
        @Nullable Size capacity,
        @Nullable Size used,
        @Nullable String parent,
        @Nullable String parentSnapshot,
        List<String> options,
        List<FilerSnapshot> snapshots) {
    public FilerVolume {
        requireNonNull(name, "name is null");
        requireNonNull(state, "state is null");
        requireNonNull(aggregate, "aggregate is null");
        options = List.copyOf(options);
        snapshots = List.copyOf(snapshots);
    }
}
