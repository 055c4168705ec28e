package org.vzs.driver;

/** What a kind of back end has, known before connecting: a question about VMs need not log in to a filer. */
public enum Capability {
    /** {@link Connection#virtualMachines()}. */
    VIRTUAL_MACHINES,
    /** {@link Connection#containers()}. */
    CONTAINERS,
    /** {@link Connection#hosts()}. */
    HOSTS,
    /** {@link Connection#datastores()}. */
    DATASTORES,
    /** {@link Connection#tasks()}. */
    TASKS,
    /** {@link Connection#pools()}. */
    POOLS,
    /** {@link Connection#osds()}. */
    OSDS,
    /** {@link Connection#filers()}. */
    FILERS,
    /** {@link Connection#health()}. */
    HEALTH,
    /** {@link Connection#volumes()}. */
    VOLUMES,
    /** {@link Connection#storageSystem()}. */
    STORAGE_SYSTEM,
    /** {@link Connection#vmStores()}. */
    VM_STORES
}
