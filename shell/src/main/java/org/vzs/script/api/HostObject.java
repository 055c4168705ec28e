package org.vzs.script.api;

import java.util.List;
import org.graalvm.polyglot.HostAccess;
import org.vzs.driver.ConnectionState;
import org.vzs.estate.Host;

/** A host. */
@Doc(value = "A host that virtual machines run on.", example = "hosts()[0]")
public final class HostObject extends ItemObject<Host> {
    private final Host host;

    HostObject(Host host) {
        this.host = host;
    }

    @Override
    protected String noun() {
        return "host";
    }

    @Override
    Host item() {
        return host;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "name",
                "connectionState",
                "cluster",
                "endpoint",
                "cpuCores",
                "memoryGB",
                "memoryUsedGB",
                "version",
                "id");
    }

    /** Cluster. */
    @HostAccess.Export
    @Doc("The name of its cluster; empty where it stands alone.")
    public String cluster() {
        return host.info().cluster();
    }

    /** State. */
    @HostAccess.Export
    @OneOf(ConnectionState.class)
    @Doc("Connected, Disconnected, NotResponding or Maintenance.")
    public String connectionState() {
        return host.info().connectionState().word();
    }

    /** Version. */
    @HostAccess.Export
    @Doc("The product version.")
    public String version() {
        return host.info().version();
    }

    /** Cores. */
    @HostAccess.Export
    @Doc("The number of physical cores.")
    public int cpuCores() {
        return host.info().cpuCores();
    }

    /** Memory. */
    @HostAccess.Export
    @Doc("The physical memory in GiB.")
    public double memoryGB() {
        return Units.gib(host.info().memoryBytes());
    }

    /** Used memory. */
    @HostAccess.Export
    @Doc("The memory in use, in GiB.")
    public double memoryUsedGB() {
        return Units.gib(host.info().memoryUsedBytes());
    }

    /** Model. */
    @HostAccess.Export
    @Doc("Vendor and model.")
    public String model() {
        return host.info().model();
    }
}
