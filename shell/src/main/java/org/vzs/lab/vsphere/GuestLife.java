package org.vzs.lab.vsphere;

import java.time.Instant;

/**
 * What guests do by themselves: boot, shut down when asked, reboot. None of this is a task: the client sees nothing but
 * {@code guest.toolsRunningStatus} and the power state change. Called under the world's lock.
 */
final class GuestLife {
    private static final long BOOT = 1200;
    private static final long SHUTDOWN = 2000;

    private final World world;

    GuestLife(World world) {
        this.world = world;
    }

    Instant now() {
        return world.now();
    }

    /** Powers the machine on; its guest is up after a while. */
    void boot(Vm vm) {
        vm.become(Power.poweredOn, false, world.now());
        begin(vm, Vm.GuestWork.BOOTING, world.now().plus(world.scaled(BOOT)));
    }

    /** Asks the guest to shut down. One that hangs never does. */
    void shutdown(Vm vm) {
        requireTools(vm, Power.poweredOff);
        if (vm.guest.tools() != Vm.Tools.HANG && vm.guestWork == Vm.GuestWork.NONE) {
            begin(vm, Vm.GuestWork.SHUTTING_DOWN, world.now().plus(world.scaled(SHUTDOWN)));
        }
    }

    /** Asks the guest to go to sleep; what that means is up to the guest, here it suspends the machine. */
    void standby(Vm vm) {
        requireTools(vm, Power.suspended);
        vm.become(Power.suspended, false, null);
        world.touched(vm.ref());
    }

    /** Asks the guest to restart. */
    void reboot(Vm vm) {
        requireTools(vm, Power.poweredOn);
        if (vm.guest.tools() != Vm.Tools.HANG && vm.guestWork == Vm.GuestWork.NONE) {
            vm.guestUp = false;
            begin(vm, Vm.GuestWork.REBOOTING, world.now().plus(world.scaled(SHUTDOWN)));
        }
    }

    /** Takes up again what the guest was doing when the state was saved. */
    void resume(Vm vm) {
        if (vm.guestWork != Vm.GuestWork.NONE) {
            begin(vm, vm.guestWork, vm.guestWorkEnds);
        }
    }

    private static void requireTools(Vm vm, Power requested) {
        if (vm.power != Power.poweredOn) {
            throw Faults.invalidPowerState(requested, vm.power);
        }
        if (!vm.toolsRunning()) {
            throw Faults.toolsUnavailable();
        }
    }

    private void begin(Vm vm, Vm.GuestWork work, Instant ends) {
        vm.guestWork = work;
        vm.guestWorkEnds = ends;
        world.touched(vm.ref());
        world.schedule.at(ends, () -> {
            // a hard power operation in between has ended this
            if (vm.guestWork == work && vm.guestWorkEnds.equals(ends)) {
                end(vm, work);
            }
        });
    }

    private void end(Vm vm, Vm.GuestWork work) {
        switch (work) {
            case SHUTTING_DOWN -> vm.become(Power.poweredOff, false, null);
            case REBOOTING, BOOTING -> {
                vm.guestUp = true;
                vm.guestWork = Vm.GuestWork.NONE;
            }
            case NONE -> {}
        }
        world.touched(vm.ref());
    }
}
