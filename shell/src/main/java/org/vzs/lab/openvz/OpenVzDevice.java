package org.vzs.lab.openvz;

import org.vzs.lab.Counters;
import org.vzs.lab.Device;
import org.vzs.lab.DeviceHome;
import org.vzs.lab.LabDevice;
import org.vzs.lab.ssh.HostKey;
import org.vzs.lab.ssh.LazyDoor;
import org.vzs.lab.ssh.SshFront;

/** A running lab node. */
final class OpenVzDevice implements Device {
    private static final String PASSWORD = "lab-root";

    private final String name;
    private final OpenVzEstate estate;
    private final HostKey key;
    private final Counters counters = new Counters();
    private final LazyDoor door;

    OpenVzDevice(String name, DeviceHome home) {
        this.name = name;
        this.estate = OpenVzEstate.open(home.folder());
        OpenVzNode node = estate.node(name);
        this.key = HostKey.in(home.folder().resolve(name + ".hostkey"));
        node.watchedBy(counters, home.faults(), home.options().clock());
        try {
            door = new LazyDoor(name, () -> SshFront.start(node, "127.0.0.1", PASSWORD, key));
        } catch (RuntimeException e) {
            estate.close();
            throw e;
        }
    }

    @Override
    public LabDevice address() {
        return new LabDevice(name, "openvz", "127.0.0.1", door.port(), "root", PASSWORD, key.fingerprint());
    }

    @Override
    public Counters counters() {
        return counters;
    }

    @Override
    public void close() {
        try {
            door.close();
        } finally {
            estate.close();
        }
    }
}
