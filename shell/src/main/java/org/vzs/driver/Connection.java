package org.vzs.driver;

import java.util.Optional;

/**
 * A logged-in connection. Thread-safe; it logs in again by itself, once, when its session has expired. An interface that
 * the device does not have is empty.
 */
public interface Connection extends AutoCloseable {
    /** What answers at the other end. */
    About about();

    /** The virtual machines. */
    default Optional<VirtualMachines> virtualMachines() {
        return Optional.empty();
    }

    /** The containers. */
    default Optional<Containers> containers() {
        return Optional.empty();
    }

    /** The hosts that the virtual machines or containers run on. */
    default Optional<Hosts> hosts() {
        return Optional.empty();
    }

    /** The datastores. */
    default Optional<Datastores> datastores() {
        return Optional.empty();
    }

    /** The server's tasks. */
    default Optional<Tasks> tasks() {
        return Optional.empty();
    }

    /** The storage pools. */
    default Optional<Pools> pools() {
        return Optional.empty();
    }

    /** The OSDs of a Ceph cluster. */
    default Optional<Osds> osds() {
        return Optional.empty();
    }

    /** The filer that it is. */
    default Optional<Filers> filers() {
        return Optional.empty();
    }

    /** The volumes. */
    default Optional<Volumes> volumes() {
        return Optional.empty();
    }

    /** The hardware of a storage system. */
    default Optional<StorageSystem> storageSystem() {
        return Optional.empty();
    }

    /** The storage system with machines that it is. */
    default Optional<VmStores> vmStores() {
        return Optional.empty();
    }

    /** Its health in its own judgement. */
    default Optional<Health> health() {
        return Optional.empty();
    }

    /** Programs on the device itself. */
    default Optional<Commands> commands() {
        return Optional.empty();
    }

    /** Requests to the device's own HTTP API. */
    default Optional<Rest> rest() {
        return Optional.empty();
    }

    /** Files on the device, where it is a place for files. */
    default Optional<FileStore> files() {
        return Optional.empty();
    }

    /** Logs out and frees everything; never throws. Running tasks go on. */
    @Override
    void close();
}
