package org.vzs.driver.vsphere;

import java.util.Optional;
import org.vzs.driver.About;
import org.vzs.driver.Connection;
import org.vzs.driver.Datastores;
import org.vzs.driver.Hosts;
import org.vzs.driver.Tasks;
import org.vzs.driver.VirtualMachines;

/** One logged-in vCenter or ESXi with its own watcher; everything that it knows by reference ends with it. */
final class VsphereConnection implements Connection {
    private final Session session;
    private final Watcher watcher;
    private final VirtualMachines machines;
    private final Hosts hosts;
    private final Datastores datastores;
    private final Tasks tasks;

    VsphereConnection(Session session) {
        this.session = session;
        this.watcher = new Watcher(session);
        TaskWait wait = new TaskWait(watcher);
        Reads reads = new Reads(session.endpoint().name());
        Collector collector = new Collector(session);
        Views views = new Views(session, collector);
        Performer performer = new Performer(session, wait, new LostAnswers(collector, wait));
        this.machines = new VsphereVirtualMachines(
                views,
                reads,
                collector,
                performer,
                new SnapshotVerbs(performer, collector),
                new Shutdown(performer, collector, wait));
        this.hosts = new VsphereHosts(views, reads);
        this.datastores = new VsphereDatastores(views, reads);
        this.tasks = new VsphereTasks(session, collector, reads, wait);
    }

    @Override
    public About about() {
        return session.content().about();
    }

    @Override
    public Optional<VirtualMachines> virtualMachines() {
        return Optional.of(machines);
    }

    @Override
    public Optional<Hosts> hosts() {
        return Optional.of(hosts);
    }

    @Override
    public Optional<Datastores> datastores() {
        return Optional.of(datastores);
    }

    @Override
    public Optional<Tasks> tasks() {
        return Optional.of(tasks);
    }

    @Override
    public void close() {
        watcher.close();
        session.close();
    }
}
