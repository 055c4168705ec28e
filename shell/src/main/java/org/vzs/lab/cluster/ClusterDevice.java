package org.vzs.lab.cluster;

import org.jspecify.annotations.Nullable;
import org.vzs.lab.Counters;
import org.vzs.lab.Device;
import org.vzs.lab.DeviceHome;
import org.vzs.lab.LabDevice;
import org.vzs.lab.StateFile;
import org.vzs.lab.rest.RestFront;
import org.vzs.lab.ssh.HostKey;
import org.vzs.lab.ssh.LazyDoor;
import org.vzs.lab.ssh.SshFront;
import org.vzs.lab.tls.Identity;

/** A running lab cluster: REST and SSH behind one port. Nothing of it is loaded before the first connection but its keys. */
final class ClusterDevice implements Device {
    static final String USER = "admin";
    static final String PASSWORD = "lab-admin";

    private final String name;
    private final DeviceHome home;
    private final HostKey key;
    private final Identity identity;
    private final Counters counters = new Counters();
    private final LazyDoor door;
    private @Nullable LabCluster cluster;

    ClusterDevice(String name, DeviceHome home) {
        this.name = name;
        this.home = home;
        this.key = HostKey.in(home.folder().resolve(name + ".hostkey"));
        this.identity = Identity.in(home.folder());
        this.door = new LazyDoor(
                name,
                () -> SshFront.start(
                        new ClusterShell(cluster(), counters, home.faults()), "127.0.0.1", USER, PASSWORD, key),
                () -> RestFront.start(new ClusterRest(cluster(), counters, home.faults(), home.options()), identity));
    }

    private synchronized LabCluster cluster() {
        if (cluster == null) {
            StateFile file = new StateFile(home.folder().resolve(name + ".json"));
            cluster = LabCluster.open(name, file, home.options().clock());
        }
        return cluster;
    }

    @Override
    public LabDevice address() {
        // The certificate's, and the host key's.
        String pins = identity.fingerprint() + "," + key.fingerprint();
        return new LabDevice(name, "ontap", "127.0.0.1", door.port(), USER, PASSWORD, pins);
    }

    @Override
    public Counters counters() {
        return counters;
    }

    @Override
    public void close() {
        door.close();
    }
}
