package org.vzs.driver;

/**
 * One limited resource of a container, in the unit the device counts it in: pages, bytes or pieces; disk space in KiB.
 *
 * @param held in use now
 * @param maxHeld most that was in use; equal to {@code held} where the device keeps no record
 * @param barrier what may be passed for a short while (a quota's soft limit)
 * @param limit what is never passed (a quota's hard limit); {@link Long#MAX_VALUE} for none
 * @param failures how often an allocation was refused since the start
 */
public record ContainerLimit(long held, long maxHeld, long barrier, long limit, long failures) {}
