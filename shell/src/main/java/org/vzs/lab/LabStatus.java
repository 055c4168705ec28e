package org.vzs.lab;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A lab at one moment.
 *
 * @param folder its state folder
 * @param holder the number of the process that has it; empty if none has
 * @param served its devices, if that process serves them to others; else empty
 * @param faults the faults on demand
 */
public record LabStatus(Path folder, String holder, Map<String, LabDevice> served, List<FaultRule> faults) {
    public LabStatus {
        served = Collections.unmodifiableMap(new LinkedHashMap<>(served));
        faults = List.copyOf(faults);
    }
}
