package org.vzs.driver;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.OptionalInt;

/** A program that runs on a terminal at the other end, for a person. One thread may write, another read. */
public interface RemoteTerminal extends AutoCloseable {
    /** What the terminal shows, with its escape sequences; ends when the program does. */
    InputStream output();

    /** The keys that are pressed. */
    OutputStream input();

    /** Tells the other end that the window has another size. */
    void resize(int columns, int rows);

    /**
     * Waits for the end of the program.
     *
     * @return its exit status; empty if it has not ended in time, or ended without one
     */
    OptionalInt awaitEnd(Duration limit) throws InterruptedException;

    /** Hangs up. */
    @Override
    void close();
}
