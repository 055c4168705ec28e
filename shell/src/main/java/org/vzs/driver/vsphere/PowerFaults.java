package org.vzs.driver.vsphere;

import org.jspecify.annotations.Nullable;
import org.vzs.driver.ActionResult;
import org.vzs.driver.PowerState;

/** What faults mean for a power verb. */
record PowerFaults(Collector collector, Ref vm, @Nullable PowerState wanted, String words) {
    @Nullable
    ActionResult meaning(Fault fault) throws InterruptedException {
        return switch (fault.type()) {
            case "InvalidPowerState" -> invalid(fault);
            // A template refuses with one of these, and its words do not say why.
            case "InvalidState", "NotSupported", "MethodDisabled" ->
                isTemplate()
                        ? Results.failed(
                                null,
                                "it is a template, which has no power: convert it to a virtual machine to " + words
                                        + " it")
                        : null;
            default -> null;
        };
    }

    private @Nullable ActionResult invalid(Fault fault) {
        String existing = fault.detail().text("existingState");
        if (existing.isEmpty()) {
            return null;
        }
        PowerState now = PowerStates.of(existing);
        if (now == wanted) {
            return Results.unchanged("it was " + now + " already");
        }
        String requested = fault.detail().text("requestedState");
        PowerState needed = requested.isEmpty() || PowerStates.of(requested) == now
                ? PowerState.POWERED_ON
                : PowerStates.of(requested);
        String target = wanted == null ? "it must be " + needed : "it was to become " + wanted;
        return Results.failed(null, "cannot " + words + ": it is " + now + " and " + target);
    }

    private boolean isTemplate() throws InterruptedException {
        try {
            return collector
                    .one(vm, "summary.config.template")
                    .get("summary.config.template")
                    .isTrue();
        } catch (FaultException e) {
            return false;
        }
    }
}
