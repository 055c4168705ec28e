package org.vzs.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vzs.config.Schemes;
import org.vzs.driver.Capability;
import org.vzs.driver.Driver;
import org.vzs.driver.ceph.CephDriver;
import org.vzs.driver.ftp.FtpDriver;
import org.vzs.driver.lxc.LxcDriver;
import org.vzs.driver.ontap.Ontap7Driver;
import org.vzs.driver.ontap.OntapDriver;
import org.vzs.driver.openvz.OpenVzDriver;
import org.vzs.driver.remote.SshDriver;
import org.vzs.driver.storwize.StorwizeDriver;
import org.vzs.driver.tintri.TintriDriver;
import org.vzs.driver.vsphere.VsphereDriver;

/** The drivers that this build has. A driver's own classes are loaded when an endpoint of its scheme is connected to. */
final class Drivers {
    private static final Set<Capability> CONTAINERS = Set.of(Capability.CONTAINERS);
    private static final Set<Capability> STORAGE = Set.of(Capability.POOLS, Capability.OSDS, Capability.HEALTH);

    private static final Set<Capability> FILER = Set.of(Capability.FILERS, Capability.VOLUMES, Capability.HEALTH);
    private static final Set<Capability> STORWIZE =
            Set.of(Capability.POOLS, Capability.VOLUMES, Capability.STORAGE_SYSTEM, Capability.HEALTH);

    private static final Set<Capability> VMSTORE = Set.of(Capability.POOLS, Capability.HEALTH, Capability.VM_STORES);

    private Drivers() {}

    /** Their schemes, for the estate file. */
    static Schemes schemes() {
        return new Schemes(
                Set.of(
                        "vsphere",
                        "ssh",
                        "openvz",
                        "lxc",
                        "ceph",
                        "ontap",
                        "ontap7",
                        "storwize",
                        "tintri",
                        "ftp",
                        "ftps"),
                Set.of("vsphere", "tintri", "ftp", "ftps"));
    }

    /**
     * All, by URL scheme.
     *
     * @param sshHome the only folder that SSH takes keys and trusted hosts from; empty for the user's own
     */
    static Map<String, Driver> all(Optional<Path> sshHome) {
        return Stream.of(
                        new LazyDriver("vsphere", VsphereDriver.CAPABILITIES, VsphereDriver::new),
                        new LazyDriver(
                                "ssh",
                                Set.of(),
                                () -> sshHome.map(SshDriver::under).orElseGet(SshDriver::standard)),
                        new LazyDriver(
                                "openvz",
                                CONTAINERS,
                                () -> sshHome.map(OpenVzDriver::under).orElseGet(OpenVzDriver::standard)),
                        new LazyDriver("ftp", Set.of(), () -> FtpDriver.standard("ftp")),
                        new LazyDriver("ftps", Set.of(), () -> FtpDriver.standard("ftps")),
                        new LazyDriver(
                                "lxc",
                                CONTAINERS,
                                () -> sshHome.map(LxcDriver::under).orElseGet(LxcDriver::standard)),
                        new LazyDriver(
                                "ceph",
                                STORAGE,
                                () -> sshHome.map(CephDriver::under).orElseGet(CephDriver::standard)),
                        new LazyDriver(
                                "ontap",
                                FILER,
                                () -> sshHome.map(OntapDriver::under).orElseGet(OntapDriver::standard)),
                        new LazyDriver(
                                "ontap7",
                                FILER,
                                () -> sshHome.map(Ontap7Driver::under).orElseGet(Ontap7Driver::standard)),
                        new LazyDriver("tintri", VMSTORE, TintriDriver::new),
                        new LazyDriver(
                                "storwize",
                                STORWIZE,
                                () -> sshHome.map(StorwizeDriver::under).orElseGet(StorwizeDriver::standard)))
                .collect(Collectors.toMap(LazyDriver::scheme, driver -> driver));
    }
}
