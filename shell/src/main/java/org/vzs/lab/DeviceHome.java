package org.vzs.lab;

import java.nio.file.Path;

/**
 * What a device is given to live in.
 *
 * @param folder the lab's state folder, which this process has locked
 * @param options how the lab was opened
 * @param faults the faults to show
 */
public record DeviceHome(Path folder, LabOptions options, LabFaults faults) {}
