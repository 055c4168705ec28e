package org.vzs.lab.vsphere;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.soap.Mor;

/** A virtual machine: what it is, and its state. Guarded by the world's lock. */
final class Vm {
    /** What the guest is doing by itself, without a task. */
    enum GuestWork {
        NONE,
        BOOTING,
        SHUTTING_DOWN,
        REBOOTING
    }

    final String id;
    final String name;
    final String folder;
    final String host;
    final List<String> datastores;
    final Guest guest;
    final Hardware hardware;
    final boolean template;
    final String annotation;

    Power power = Power.poweredOff;
    boolean guestUp;
    GuestWork guestWork = GuestWork.NONE;
    Instant guestWorkEnds = Instant.EPOCH;

    @Nullable
    Instant bootTime;

    boolean consolidationNeeded;
    List<Snap> snapshots = new ArrayList<>();

    @Nullable
    String currentSnapshot;

    /**
     * @param os the guest's operating system in words
     * @param osId its id in the schema, such as {@code debian12_64Guest}
     * @param tools what VMware Tools do in it
     * @param ip its address when it is up
     */
    record Guest(String os, String osId, Tools tools, String ip) {
        boolean hasTools() {
            return tools != Tools.NONE;
        }

        boolean answers() {
            return tools == Tools.UP || tools == Tools.HANG;
        }
    }

    /** What VMware Tools do in a guest; the words of {@code estate.txt} in upper case. */
    enum Tools {
        /** They answer when the guest is up. */
        UP,
        /** They answer, but the guest ignores every request to shut down. */
        HANG,
        /** They are installed and never answer. */
        DEAD,
        /** They are not installed. */
        NONE
    }

    /** Sizes, and the BIOS UUID. */
    record Hardware(int cpus, int memoryMb, long diskBytes, String uuid) {}

    /** Where it is. {@code folder}, {@code host} and {@code datastores} are ids. */
    record Place(String folder, String host, List<String> datastores) {}

    Vm(String id, String name, Place place, Guest guest, Hardware hardware, boolean template, String annotation) {
        this.id = id;
        this.name = name;
        this.folder = place.folder();
        this.host = place.host();
        this.datastores = List.copyOf(place.datastores());
        this.guest = guest;
        this.hardware = hardware;
        this.template = template;
        this.annotation = annotation;
    }

    Mor ref() {
        return new Mor("VirtualMachine", id);
    }

    /** Whether the guest agent answers now. */
    boolean toolsRunning() {
        return power == Power.poweredOn && guest.answers() && guestUp;
    }

    /** Goes into a power state; the guest is up at once only where it was resumed. */
    void become(Power next, boolean up, @Nullable Instant booted) {
        power = next;
        guestUp = up;
        bootTime = booted;
        guestWork = GuestWork.NONE;
    }
}
