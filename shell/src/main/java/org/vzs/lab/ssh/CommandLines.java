package org.vzs.lab.ssh;

import org.jspecify.annotations.Nullable;
import org.vzs.lab.FaultEffect;

/** A device that runs command lines. Thread-safe. */
public interface CommandLines {
    /** The fault to show on a command line; null for none. Asked once for each. */
    @Nullable
    FaultEffect effectOn(String line);

    /** Whether the command line reads its input to the end before anything else. */
    default boolean reads(String line) {
        return false;
    }

    /**
     * Runs a command line as the device's shell would.
     *
     * @param input what it reads; empty unless {@link #reads}
     * @param effect what {@link #effectOn} said; delays and cut connections are seen to already
     */
    Answer run(String line, String input, @Nullable FaultEffect effect);
}
