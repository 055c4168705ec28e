package org.vzs.driver;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What can be done to a container. An action that the device does not have is FAILED with that reason. */
public sealed interface ContainerAction {
    /**
     * Makes a container of the id that the action is performed on; UNCHANGED if it exists and was made from the same
     * template.
     *
     * @param template name of the operating system template
     * @param settings set before anything is made
     */
    record Create(String template, List<ContainerSetting> settings) implements ContainerAction {
        public Create {
            requireNonNull(template, "template is null");
            settings = List.copyOf(settings);
        }
    }

    /**
     * Sets parameters, now and for every later start.
     *
     * @param settings at least one
     */
    record Configure(List<ContainerSetting> settings) implements ContainerAction {
        public Configure {
            settings = List.copyOf(settings);
            if (settings.isEmpty()) {
                throw new IllegalArgumentException("settings is empty");
            }
        }
    }

    /** Gives every limit that a start requires and that is not set a generous value. */
    record SetMissingLimits() implements ContainerAction {}

    /** Starts it; a suspended container resumes. */
    record Start() implements ContainerAction {}

    /**
     * Stops it.
     *
     * @param fast true to kill its processes at once, false to let its init end them
     */
    record Stop(boolean fast) implements ContainerAction {}

    /** Stops a running container and starts it again. */
    record Restart() implements ContainerAction {}

    /** Halts its processes and keeps their memory: OpenVZ in a dump on disk, LXC frozen in place. */
    record Suspend() implements ContainerAction {}

    /** Lets a suspended container go on. */
    record Resume() implements ContainerAction {}

    /** Mounts the file system of a stopped container. */
    record Mount() implements ContainerAction {}

    /** Unmounts it again. */
    record Unmount() implements ContainerAction {}

    /** Removes it with all its files. A running container is not touched: FAILED. */
    record Destroy() implements ContainerAction {}

    /**
     * Takes a snapshot; UNCHANGED if there is one of that name.
     *
     * @param name its name
     */
    record CreateSnapshot(String name) implements ContainerAction {}

    /**
     * Removes a snapshot; UNCHANGED if it is gone.
     *
     * @param snapshotId a {@link ContainerSnapshot#id()}
     */
    record RemoveSnapshot(String snapshotId) implements ContainerAction {}

    /**
     * Goes back to a snapshot.
     *
     * @param snapshotId a {@link ContainerSnapshot#id()}
     */
    record Revert(String snapshotId) implements ContainerAction {}

    /**
     * Moves it to another node.
     *
     * @param destination host name or address that the node can log in to
     * @param online whether it goes on running while it moves
     */
    record Migrate(String destination, boolean online) implements ContainerAction {}

    /** Has the disk quota counted anew; a running container is stopped for it and started again. */
    record RecalculateQuota() implements ContainerAction {}
}
