package org.vzs.driver;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a storage system has noted.
 *
 * @param id the device's id
 * @param severity {@code ALERT} or {@code NOTICE}
 * @param state {@code NEW}, {@code ACKNOWLEDGED} or {@code ARCHIVED}
 * @param message what it says
 * @param when when it was noted; null if the device does not say
 */
public record VmStoreAlert(
        String id,
        String severity,
        String state,
        String message,
        @Nullable Instant when) {
    public VmStoreAlert {
        requireNonNull(id, "id is null");
        requireNonNull(severity, "severity is null");
        requireNonNull(state, "state is null");
        requireNonNull(message, "message is null");
    }
}
