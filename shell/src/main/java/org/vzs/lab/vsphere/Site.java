package org.vzs.lab.vsphere;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vzs.lab.soap.ArrayValue;
import org.vzs.lab.soap.EnumValue;
import org.vzs.lab.soap.Mor;

/** Builds the inventory of an {@link Estate}: one datacenter with its folders, clusters, hosts, datastores and network. */
final class Site {
    static final Mor ROOT = new Mor("Folder", "group-d1");
    static final Mor DATACENTER = new Mor("Datacenter", "datacenter-2");
    static final Mor VM_FOLDER = new Mor("Folder", "group-v3");
    static final Mor HOST_FOLDER = new Mor("Folder", "group-h4");
    static final Mor DATASTORE_FOLDER = new Mor("Folder", "group-s5");
    static final Mor NETWORK_FOLDER = new Mor("Folder", "group-n6");
    /** When everything was last measured: numbers that nothing in the lab changes. */
    static final Instant MEASURED = Instant.parse("2026-01-01T00:00:00Z");

    static final Mor NETWORK = new Mor("Network", "network-7");

    private final Inventory inventory;
    private final Estate estate;
    private final Map<String, Mor> clusters = new LinkedHashMap<>();
    final Map<String, Mor> hosts = new LinkedHashMap<>();
    final Map<String, Mor> datastores = new LinkedHashMap<>();
    private final Map<String, Mor> pools = new LinkedHashMap<>();
    private final Map<String, Mor> folders = new LinkedHashMap<>();

    private Site(Inventory inventory, Estate estate) {
        this.inventory = inventory;
        this.estate = estate;
        number();
        SiteVms vms = new SiteVms(estate, this, inventory);
        vms.add();
        folders(vms);
        SiteObjects objects = new SiteObjects(this, inventory);
        estate.hosts().forEach(objects::host);
        estate.datastores().forEach(objects::datastore);
        clusters.forEach((name, ref) -> objects.cluster(name, ref, poolOf(name), hostsOf(name)));
        objects.network();
    }

    static void build(Inventory inventory, Estate estate) {
        var _ = new Site(inventory, estate);
    }

    private void number() {
        for (Estate.HostRow h : estate.hosts()) {
            if (!clusters.containsKey(h.cluster())) {
                int n = 8 + 2 * clusters.size();
                clusters.put(h.cluster(), new Mor("ClusterComputeResource", "domain-c" + n));
                pools.put(h.cluster(), new Mor("ResourcePool", "resgroup-" + (n + 1)));
            }
            hosts.put(h.name(), new Mor("HostSystem", "host-" + (21 + hosts.size())));
        }
        estate.datastores()
                .forEach(d -> datastores.put(d.name(), new Mor("Datastore", "datastore-" + (31 + datastores.size()))));
        for (Estate.VmRow v : estate.vms()) {
            if (!folders.containsKey(v.folder())) {
                folders.put(v.folder(), new Mor("Folder", "group-v" + (101 + folders.size())));
            }
        }
    }

    private void folders(SiteVms vms) {
        folder(ROOT, "Datacenters", null, List.of(DATACENTER));
        inventory.add(entity(new FixedObject(DATACENTER.type(), DATACENTER.id()), "Tokyo", ROOT)
                .set("vmFolder", VM_FOLDER)
                .set("hostFolder", HOST_FOLDER)
                .set("datastoreFolder", DATASTORE_FOLDER)
                .set("networkFolder", NETWORK_FOLDER)
                .set("datastore", refs(datastores.values().stream()))
                .set("network", refs(Stream.of(NETWORK))));
        folder(VM_FOLDER, "vm", DATACENTER, new ArrayList<>(folders.values()));
        folder(HOST_FOLDER, "host", DATACENTER, new ArrayList<>(clusters.values()));
        folder(DATASTORE_FOLDER, "datastore", DATACENTER, new ArrayList<>(datastores.values()));
        folder(NETWORK_FOLDER, "network", DATACENTER, List.of(NETWORK));
        folders.forEach((name, ref) -> folder(ref, name, VM_FOLDER, vms.in(ref)));
    }

    private void folder(Mor ref, String name, @Nullable Mor parent, List<Mor> children) {
        FixedObject f = entity(new FixedObject(ref.type(), ref.id()), name, parent);
        inventory.add(f.set("childEntity", refs(children.stream())));
    }

    /** Sets what every managed entity has. */
    static FixedObject entity(FixedObject o, String name, @Nullable Mor parent) {
        EnumValue green = new EnumValue("ManagedEntityStatus", "green");
        o.set("name", name).set("overallStatus", green).set("configStatus", green);
        return parent == null ? o : o.set("parent", parent);
    }

    static ArrayValue refs(Stream<Mor> refs) {
        return ArrayValue.ofReferences(refs.toList());
    }

    Mor folder(String name) {
        return known(folders, name);
    }

    Mor cluster(String name) {
        return known(clusters, name);
    }

    Mor datastore(String name) {
        return known(datastores, name);
    }

    /** The host whose name is, or begins with, {@code name}. */
    Mor host(String name) {
        return hosts.entrySet().stream()
                .filter(e -> e.getKey().equals(name) || e.getKey().startsWith(name + "."))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no host " + name))
                .getValue();
    }

    Mor poolOf(String cluster) {
        return known(pools, cluster);
    }

    /** The resource pool of the cluster that a host is in. */
    Mor pool(String hostId) {
        return estate.hosts().stream()
                .filter(h -> host(h.name()).id().equals(hostId))
                .map(h -> poolOf(h.cluster()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no host " + hostId));
    }

    List<Mor> hostsOf(String cluster) {
        return estate.hosts().stream()
                .filter(h -> h.cluster().equals(cluster))
                .map(h -> host(h.name()))
                .toList();
    }

    private static Mor known(Map<String, Mor> map, String name) {
        Mor ref = map.get(name);
        if (ref == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return ref;
    }
}
