package org.vzs.lab.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
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

    /** A program that a person talks to. */
    interface Conversation {
        /**
         * Talks until one of the two ends it.
         *
         * @return the exit status
         * @throws IOException if the person has hung up
         */
        int hold() throws IOException;
    }

    /**
     * The program for a command line that was sent with a terminal; null to run it as without one.
     *
     * @param environment what the client set, {@code TERM}, {@code COLUMNS} and {@code LINES} among it
     */
    default @Nullable Conversation conversation(
            String line, Map<String, String> environment, InputStream keys, OutputStream screen) {
        return null;
    }
}
