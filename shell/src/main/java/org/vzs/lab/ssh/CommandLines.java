package org.vzs.lab.ssh;

import org.jspecify.annotations.Nullable;
import org.vzs.lab.FaultEffect;

/** A device that runs command lines. Thread-safe. */
public interface CommandLines {
    /** The fault to show on a command line; null for none. Asked once for each. */
    @Nullable
    FaultEffect effectOn(String line);

    /**
     * Runs a command line as the device's shell would.
     *
     * @param effect what {@link #effectOn} said; delays and cut connections are seen to already
     */
    Answer run(String line, @Nullable FaultEffect effect);
}
