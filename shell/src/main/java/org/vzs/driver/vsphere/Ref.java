package org.vzs.driver.vsphere;

import static java.util.Objects.requireNonNull;

/**
 * A managed object reference, unique on its server and no further.
 *
 * @param type such as {@code VirtualMachine}
 * @param value such as {@code vm-42}
 */
record Ref(String type, String value) {
    static final Ref SERVICE_INSTANCE = new Ref("ServiceInstance", "ServiceInstance");

    Ref {
        requireNonNull(type, "type is null");
        requireNonNull(value, "value is null");
    }

    static Ref vm(String id) {
        return new Ref("VirtualMachine", id);
    }

    static Ref snapshot(String id) {
        return new Ref("VirtualMachineSnapshot", id);
    }

    static Ref task(String id) {
        return new Ref("Task", id);
    }
}
