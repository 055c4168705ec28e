package org.vzs.lab;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How a lab is opened.
 *
 * @param generatedVms 0 for the built-in estate, else how many virtual machines to make up in a new state folder
 * @param timeScale how long everything takes, 1 for the usual time, 0 for no time at all
 * @param pageSize most objects that a page of an inventory holds, whatever the client asks for
 * @param clock the lab's time
 * @param serve whether other processes may join this lab
 * @param lockWait how long to wait for another process that has the lab
 */
public record LabOptions(
        int generatedVms, double timeScale, int pageSize, LabClock clock, boolean serve, Duration lockWait) {
    public LabOptions {
        requireNonNull(clock, "clock is null");
        requireNonNull(lockWait, "lockWait is null");
        if (generatedVms < 0 || timeScale < 0 || pageSize < 1) {
            throw new IllegalArgumentException("out of range: " + generatedVms + ", " + timeScale + ", " + pageSize);
        }
    }

    /** The built-in estate at its usual pace. */
    public static LabOptions standard() {
        return new LabOptions(0, 1, 1000, LabClock.system(), false, Duration.ofSeconds(30));
    }

    /** The same with so many made-up virtual machines in place of the built-in estate. */
    public LabOptions withGeneratedVms(int count) {
        return new LabOptions(count, timeScale, pageSize, clock, serve, lockWait);
    }

    /** The same at another pace. */
    public LabOptions withTimeScale(double scale) {
        return new LabOptions(generatedVms, scale, pageSize, clock, serve, lockWait);
    }

    /** The same with other pages. */
    public LabOptions withPageSize(int objects) {
        return new LabOptions(generatedVms, timeScale, objects, clock, serve, lockWait);
    }

    /** The same with another time. */
    public LabOptions withClock(LabClock other) {
        return new LabOptions(generatedVms, timeScale, pageSize, other, serve, lockWait);
    }

    /** The same, open to other processes. */
    public LabOptions withServe(boolean open) {
        return new LabOptions(generatedVms, timeScale, pageSize, clock, open, lockWait);
    }

    /** The same with another patience. */
    public LabOptions withLockWait(Duration wait) {
        return new LabOptions(generatedVms, timeScale, pageSize, clock, serve, wait);
    }
}
