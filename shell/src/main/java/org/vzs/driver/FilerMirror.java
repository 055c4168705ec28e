package org.vzs.driver;

import static java.util.Objects.requireNonNull;

/**
 * A SnapMirror relation.
 *
 * @param source {@code filer:volume} or {@code filer:/vol/volume/qtree}
 * @param destination the same of the copy
 * @param state such as {@code Snapmirrored}, {@code Broken-off}, {@code Uninitialized} or {@code Source}
 * @param lag how old the copy is, {@code hours:minutes:seconds}, or {@code -}
 * @param status such as {@code Idle} or {@code Transferring}
 */
public record FilerMirror(String source, String destination, String state, String lag, String status) {
    public FilerMirror {
        requireNonNull(source, "source is null");
        requireNonNull(destination, "destination is null");
        requireNonNull(state, "state is null");
        requireNonNull(lag, "lag is null");
        requireNonNull(status, "status is null");
    }
}
