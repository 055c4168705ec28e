package org.vzs.lab.storwize;

import org.jspecify.annotations.Nullable;
import org.vzs.lab.Counters;
import org.vzs.lab.Device;
import org.vzs.lab.DeviceHome;
import org.vzs.lab.LabDevice;
import org.vzs.lab.StateFile;
import org.vzs.lab.ssh.HostKey;
import org.vzs.lab.ssh.LazyDoor;
import org.vzs.lab.ssh.SshFront;

/** A running lab Storwize. Nothing of it is loaded before the first connection but its host key. */
final class StorwizeDevice implements Device {
    private static final String PASSWORD = "lab-superuser";

    private final String name;
    private final DeviceHome home;
    private final HostKey key;
    private final Counters counters = new Counters();
    private final LazyDoor door;
    private @Nullable StorwizeCommands commands;

    StorwizeDevice(String name, DeviceHome home) {
        this.name = name;
        this.home = home;
        this.key = HostKey.in(home.folder().resolve(name + ".hostkey"));
        this.door = new LazyDoor(name, () -> SshFront.start(commands(), "127.0.0.1", "superuser", PASSWORD, key));
    }

    private synchronized StorwizeCommands commands() {
        if (commands == null) {
            StateFile file = new StateFile(home.folder().resolve(name + ".json"));
            commands = new StorwizeCommands(
                    LabStorwize.open(
                            file, home.options().clock(), home.options().timeScale()),
                    counters,
                    home.faults());
        }
        return commands;
    }

    @Override
    public LabDevice address() {
        return new LabDevice(name, "storwize", "127.0.0.1", door.port(), "superuser", PASSWORD, key.fingerprint());
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
