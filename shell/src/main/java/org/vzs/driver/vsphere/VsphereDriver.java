package org.vzs.driver.vsphere;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.vzs.config.Endpoint;
import org.vzs.driver.Capability;
import org.vzs.driver.Connection;
import org.vzs.driver.Driver;

/** Connects to VMware vCenter and to single ESXi hosts. */
public final class VsphereDriver implements Driver {
    /** What every vCenter and ESXi host has. */
    public static final Set<Capability> CAPABILITIES =
            Set.of(Capability.VIRTUAL_MACHINES, Capability.HOSTS, Capability.DATASTORES, Capability.TASKS);

    private final VsphereSettings settings;

    /** With the default patience. */
    public VsphereDriver() {
        this(VsphereSettings.defaults());
    }

    /** With a patience of one's own. */
    public VsphereDriver(VsphereSettings settings) {
        this.settings = requireNonNull(settings, "settings is null");
    }

    @Override
    public String scheme() {
        return "vsphere";
    }

    @Override
    public Set<Capability> capabilities() {
        return CAPABILITIES;
    }

    @Override
    public Connection connect(Endpoint endpoint) {
        return new VsphereConnection(new Reads(endpoint.name()).run(() -> Session.open(endpoint, settings)));
    }
}
