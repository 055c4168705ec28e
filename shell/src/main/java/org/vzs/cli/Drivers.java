package org.vzs.cli;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vzs.config.Schemes;
import org.vzs.driver.Capability;
import org.vzs.driver.Driver;
import org.vzs.driver.lxc.LxcDriver;
import org.vzs.driver.openvz.OpenVzDriver;
import org.vzs.driver.vsphere.VsphereDriver;
import org.vzs.transport.ssh.SshSettings;

/** The drivers that this build has. A driver's own classes are loaded when an endpoint of its scheme is connected to. */
final class Drivers {
    private static final Set<Capability> CONTAINERS = Set.of(Capability.CONTAINERS);

    private Drivers() {}

    /** Their schemes, for the estate file. */
    static Schemes schemes() {
        return new Schemes(Set.of("vsphere", "openvz", "lxc"), Set.of("vsphere"));
    }

    /**
     * All, by URL scheme.
     *
     * @param ssh asked at the first connection that needs it
     */
    static Map<String, Driver> all(Supplier<SshSettings> ssh) {
        return Stream.of(
                        new LazyDriver("vsphere", VsphereDriver.CAPABILITIES, VsphereDriver::new),
                        new LazyDriver("openvz", CONTAINERS, () -> new OpenVzDriver(ssh.get())),
                        new LazyDriver("lxc", CONTAINERS, () -> new LxcDriver(ssh.get())))
                .collect(Collectors.toMap(LazyDriver::scheme, driver -> driver));
    }
}
