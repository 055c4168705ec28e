package org.vzs.lab;

/** A device that the lab can start. Adding one to {@link Devices} is all that a new device needs. Thread-safe. */
public interface DeviceKind {
    /** Its name in the lab's estate; also the name of its state file. */
    String name();

    /**
     * Starts it on a free loopback port.
     *
     * @throws org.vzs.problem.ProblemException if its state cannot be read
     */
    Device start(DeviceHome home);
}
