package org.vzs.driver;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vzs.size.Size;

/**
 * A storage system that knows virtual machines: what it is, what it is made of, and what it does by itself. What it does not
 * say is null or empty, never a value that would pass for an answer.
 *
 * @param id the device's id of its one datastore
 * @param name the name of its datastore
 * @param product such as {@code Tintri VMstore}
 * @param model such as {@code T445}
 * @param version its software's version
 * @param serial its serial number
 * @param allFlash whether it has no hard disks; null if it does not say
 * @param serving whether its file system is up; null if it does not say
 * @param urgent what it wants done at once; empty for nothing
 * @param redundancy its own words on its redundancy; empty if it says nothing
 * @param controllers its heads
 * @param ports its network ports, by controller and bond
 * @param disks its disks
 * @param failed the parts that have failed, one line each
 * @param space its space
 * @param alerting how it calls for help
 * @param protection what it does to keep data elsewhere, or as they were
 * @param latest its latest figures; null if there are none
 */
public record VmStoreInfo(
        String id,
        String name,
        String product,
        String model,
        String version,
        String serial,
        @Nullable Boolean allFlash,
        @Nullable Boolean serving,
        String urgent,
        String redundancy,
        List<Controller> controllers,
        List<Port> ports,
        List<Disk> disks,
        List<String> failed,
        Space space,
        Alerting alerting,
        Protection protection,
        @Nullable VmSample latest) {
    public VmStoreInfo {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(product, "product is null");
        requireNonNull(model, "model is null");
        requireNonNull(version, "version is null");
        requireNonNull(serial, "serial is null");
        requireNonNull(urgent, "urgent is null");
        requireNonNull(redundancy, "redundancy is null");
        controllers = List.copyOf(controllers);
        ports = List.copyOf(ports);
        disks = List.copyOf(disks);
        failed = List.copyOf(failed);
        requireNonNull(space, "space is null");
        requireNonNull(alerting, "alerting is null");
        requireNonNull(protection, "protection is null");
    }

    /**
     * A head.
     *
     * @param name where it sits
     * @param role {@code ACTIVE} or {@code STANDBY}
     * @param state the device's word, such as {@code ACTIVE} or {@code SYNCED}; one that is missing says so
     */
    public record Controller(String name, String role, String state) {
        public Controller {
            requireNonNull(name, "name is null");
            requireNonNull(role, "role is null");
            requireNonNull(state, "state is null");
        }
    }

    /**
     * A network port.
     *
     * @param controller the head that it is on
     * @param bond the name of its bond
     * @param use {@code ADMIN}, {@code DATA} or {@code REPL}
     * @param name the port
     * @param status the device's word
     * @param role the device's word, such as {@code Active} or {@code Slave}
     * @param speed such as {@code 1 Gbps}; empty if it does not say
     */
    public record Port(
            String controller, String bond, String use, String name, String status, String role, String speed) {
        public Port {
            requireNonNull(controller, "controller is null");
            requireNonNull(bond, "bond is null");
            requireNonNull(use, "use is null");
            requireNonNull(name, "name is null");
            requireNonNull(status, "status is null");
            requireNonNull(role, "role is null");
            requireNonNull(speed, "speed is null");
        }
    }

    /**
     * A disk.
     *
     * @param name where it sits
     * @param type {@code SSD}, {@code HDD} or {@code NONE}
     * @param state such as {@code ACTIVE}, {@code SPARE}, {@code REBUILD} or {@code FAILED}
     * @param rebuildPercent how far its rebuild is; null if none is under way
     */
    public record Disk(
            String name,
            String type,
            String state,
            @Nullable Integer rebuildPercent) {
        public Disk {
            requireNonNull(name, "name is null");
            requireNonNull(type, "type is null");
            requireNonNull(state, "state is null");
        }
    }

    /**
     * Its space. Used and free are what lies on disk, after all savings.
     *
     * @param total all of it
     * @param used what is used
     * @param free what is left
     * @param provisioned the sizes of all machines' disks; null if it does not say
     * @param daysLeft when it will be full by its own reckoning, in days; null if it does not say
     * @param weekGib how much more (or, below 0, less) is used than seven days ago, in GiB; null if it does not say
     * @param expandable whether it can be given more disks; null if it does not say
     */
    public record Space(
            Size total,
            Size used,
            Size free,
            @Nullable Size provisioned,
            @Nullable Integer daysLeft,
            @Nullable Double weekGib,
            @Nullable Boolean expandable) {
        public Space {
            requireNonNull(total, "total is null");
            requireNonNull(used, "used is null");
            requireNonNull(free, "free is null");
        }
    }

    /**
     * How it calls for help; each null if it does not say, and empty if it is not set up.
     *
     * @param email whom it writes mails to
     * @param snmp where it sends SNMP traps
     * @param syslog the host that it sends its log to
     * @param autosupport whether it reports to its vendor
     */
    public record Alerting(
            @Nullable String email,
            @Nullable List<String> snmp,
            @Nullable String syslog,
            @Nullable Boolean autosupport) {
        public Alerting {
            snmp = snmp == null ? null : List.copyOf(snmp);
        }
    }

    /**
     * What it does to keep data elsewhere, or as they were.
     *
     * @param schedules the snapshots that it takes of every machine that has no schedule of its own
     * @param destinations the storage systems that it replicates to
     */
    public record Protection(List<SnapshotSchedule> schedules, List<String> destinations) {
        public Protection {
            schedules = List.copyOf(schedules);
            destinations = List.copyOf(destinations);
        }
    }
}
