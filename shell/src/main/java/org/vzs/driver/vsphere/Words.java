package org.vzs.driver.vsphere;

import java.time.Duration;

/** Small pieces of sentences. */
final class Words {
    private Words() {}

    /** A time as an administrator writes it: {@code 90 s}, {@code 5 m}, {@code 250 ms}. */
    static String time(Duration time) {
        if (time.toMillis() % 1000 != 0) {
            return time.toMillis() + " ms";
        }
        long seconds = time.toSeconds();
        return seconds >= 60 && seconds % 60 == 0 ? seconds / 60 + " m" : seconds + " s";
    }
}
