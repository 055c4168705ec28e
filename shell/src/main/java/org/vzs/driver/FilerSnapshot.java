package org.vzs.driver;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.size.Size;

/**
 * A snapshot of a volume.
 *
 * @param volume the volume
 * @param name unique in the volume
 * @param date when it was taken, as the filer prints it: 7-Mode in local time, in its language, without a year
 * @param usedPercent its share of the used blocks of the volume
 * @param busy whether something holds it, so that it cannot be deleted
 * @param reasons what holds or owns it: {@code LUNs}, {@code snapmirror}, {@code vclone} and others
 * @param size the space that it takes; null where the filer gives its share only
 */
public record FilerSnapshot(
        String volume,
        String name,
        String date,
        int usedPercent,
        boolean busy,
        List<String> reasons,
        @Nullable Size size) {
    public FilerSnapshot {
        requireNonNull(volume, "volume is null");
        requireNonNull(name, "name is null");
        requireNonNull(date, "date is null");
        reasons = List.copyOf(reasons);
    }

    /** One of which the filer gives no size. */
    public FilerSnapshot(String volume, String name, String date, int usedPercent, boolean busy, List<String> reasons) {
        this(volume, name, date, usedPercent, busy, reasons, null);
    }
}
