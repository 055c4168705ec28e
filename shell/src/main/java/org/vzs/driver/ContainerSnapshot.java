package org.vzs.driver;

/**
 * A snapshot of a container.
 *
 * @param id the device's id, unique for the container
 * @param name its name; may be empty
 * @param created when it was taken, as the device writes it: it does not say in which time zone
 * @param current whether the container's state descends directly from it
 */
public record ContainerSnapshot(String id, String name, String created, boolean current) {}
