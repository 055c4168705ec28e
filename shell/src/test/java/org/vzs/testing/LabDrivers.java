package org.vzs.testing;

import java.nio.file.Path;
import java.util.Map;
import org.vzs.driver.Driver;
import org.vzs.driver.ceph.CephDriver;
import org.vzs.driver.ontap.Ontap7Driver;
import org.vzs.driver.ontap.OntapDriver;
import org.vzs.driver.openvz.OpenVzDriver;
import org.vzs.driver.storwize.StorwizeDriver;
import org.vzs.driver.tintri.TintriDriver;
import org.vzs.driver.vsphere.VsphereDriver;
import org.vzs.transport.ssh.SshSettings;

/** The drivers that the lab's devices need, without a user's keys. */
public final class LabDrivers {
    private LabDrivers() {}

    /** All, by URL scheme; {@code home} stands for the user's home folder. */
    public static Map<String, Driver> all(Path home) {
        SshSettings ssh = SshSettings.under(home);
        return Map.of(
                "vsphere",
                new VsphereDriver(),
                "openvz",
                new OpenVzDriver(ssh),
                "ceph",
                new CephDriver(ssh),
                "ontap",
                new OntapDriver(ssh),
                "ontap7",
                new Ontap7Driver(ssh),
                "storwize",
                new StorwizeDriver(ssh),
                "tintri",
                new TintriDriver());
    }
}
