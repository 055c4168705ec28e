package org.vzs.lab.vsphere;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.soap.Mor;

/** What a task on a virtual machine does. Called under the world's lock. */
interface VmOperation {
    /** The key of its description, such as {@code VirtualMachine.powerOn}. */
    String descriptionId();

    /** How long it takes, in milliseconds of the real thing. */
    long millis(Vm vm, Map<String, String> arguments);

    /** Whether it can be cancelled while it runs. */
    default boolean cancelable() {
        return false;
    }

    /**
     * Looks whether it can be done, when its turn has come.
     *
     * @throws org.vzs.lab.soap.SoapFault with which the task is to end
     */
    void check(Vm vm, VmTask task);

    /**
     * Does it.
     *
     * @return the task's result, or null
     */
    @Nullable
    Mor apply(Vm vm, VmTask task);
}
