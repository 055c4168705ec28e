package org.vzs.driver.vsphere;

import org.vzs.driver.PowerState;

/** Power states in the API's words. */
final class PowerStates {
    private PowerStates() {}

    /** The state of that name; PoweredOff for a word that is not known, as an object without a state is not running. */
    static PowerState of(String word) {
        return switch (word) {
            case "poweredOn" -> PowerState.POWERED_ON;
            case "suspended" -> PowerState.SUSPENDED;
            default -> PowerState.POWERED_OFF;
        };
    }
}
