package org.vzs.lab.vsphere;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vzs.lab.Counters;
import org.vzs.lab.Device;
import org.vzs.lab.DeviceHome;
import org.vzs.lab.LabDevice;
import org.vzs.lab.StateFile;
import org.vzs.lab.tls.Identity;

/** Puts the lab's vCenter together. */
final class VCenter implements Device {
    private final World world;
    private final Counters counters = new Counters();
    private final HttpFront front;
    private final StateSaver saver;
    private final LabDevice address;

    VCenter(String name, DeviceHome home) {
        world = new World(home.options().clock(), home.options().timeScale());
        Inventory inventory = new Inventory(world);
        StateFile file = new StateFile(home.folder().resolve(name + ".json"));
        GuestLife guests = new GuestLife(world);
        Map<String, VmOperation> work = new HashMap<>(PowerOperation.all(guests));
        work.putAll(new SnapshotOperations(world, inventory, guests).all());
        TaskEngine tasks = new TaskEngine(world, inventory, work);
        VCenterState state = new VCenterState(inventory, tasks, guests, work);
        world.with(() -> {
            state.load(file, home.options().generatedVms());
            Content.add(world, inventory);
            return null;
        });
        saver = new StateSaver(world, state, file);
        Sessions sessions = new Sessions(world);
        SessionOperations logins = new SessionOperations(world, sessions);
        Dispatcher dispatcher = new Dispatcher(
                world,
                sessions,
                inventory,
                home.faults(),
                counters,
                logins.open(),
                List.of(
                        logins.all(),
                        new RetrieveOperations(home.options().pageSize()).all(),
                        new UpdateOperations(world, sessions).all(),
                        new ViewOperations(world, inventory).all(),
                        new VmOperations(tasks, guests, inventory).all(),
                        new SearchOperations(inventory).all()));
        Identity identity = Identity.in(home.folder());
        front = new HttpFront(identity, dispatcher);
        address = new LabDevice(
                name, "vsphere", "127.0.0.1", front.port(), Account.USER, Account.PASSWORD, identity.fingerprint());
    }

    @Override
    public LabDevice address() {
        return address;
    }

    @Override
    public Counters counters() {
        return counters;
    }

    @Override
    public void close() {
        world.close();
        front.close();
        saver.close();
    }
}
