package org.vzs.driver.ontap;

import org.jspecify.annotations.Nullable;
import org.vzs.size.Size;

/** The words of clustered ONTAP in those of 7-Mode, which administrators and runbooks know. */
final class Owners {
    private Owners() {}

    /** What holds or owns a snapshot: {@code volume_clone} by REST and {@code volume clone} on the command line is {@code vclone}. */
    static String word(String owner) {
        String plain = owner.strip().replace(' ', '_');
        return switch (plain) {
            case "volume_clone" -> "vclone";
            case "lun_clone" -> "LUNs";
            default -> plain;
        };
    }

    /** The role of a disk: its position in the aggregate, or where it is, if that is all that is said, as by REST. */
    static String role(String container, String position) {
        return switch (container) {
            case "aggregate", "shared" -> position.isEmpty() ? container : position;
            case "broken" -> "failed";
            default -> container;
        };
    }

    /** The share of a part, 0 where it is not known. */
    static int percent(@Nullable Size part, @Nullable Size whole) {
        return part == null || whole == null || whole.isZero() ? 0 : (int) Math.min(100, part.percentOf(whole));
    }
}
