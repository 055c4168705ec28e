package org.vzs.lab;

/** A running simulated device. Thread-safe. */
public interface Device extends AutoCloseable {
    /** Where it listens. */
    LabDevice address();

    /** The requests that it has received. */
    Counters counters();

    /** Stops listening, and writes its state. Clients that wait for an answer lose their connection. */
    @Override
    void close();
}
