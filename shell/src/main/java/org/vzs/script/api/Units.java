package org.vzs.script.api;

/** Bytes in the units that scripts read. */
final class Units {
    private static final double GIB = 1024.0 * 1024 * 1024;

    private Units() {}

    /** GiB with one decimal. */
    static double gib(long bytes) {
        return Math.round(bytes / GIB * 10) / 10.0;
    }
}
