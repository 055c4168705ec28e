package org.vzs.driver.vsphere;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One listing: the objects, and the names that their references stand for.
 *
 * @param objects by type, in the server's order
 */
record Inventory(Map<String, List<ObjectContent>> objects) {
    static final String VM = "VirtualMachine";
    static final String HOST = "HostSystem";
    static final String CLUSTER = "ClusterComputeResource";
    static final String DATASTORE = "Datastore";

    static Inventory of(List<ObjectContent> found) {
        Map<String, List<ObjectContent>> byType = new HashMap<>();
        for (ObjectContent object : found) {
            byType.computeIfAbsent(object.ref().type(), t -> new java.util.ArrayList<>())
                    .add(object);
        }
        return new Inventory(byType);
    }

    List<ObjectContent> all(String type) {
        return objects.getOrDefault(type, List.of());
    }

    /** The names of all objects of a type, by the value of their reference. */
    Map<String, String> names(String type) {
        Map<String, String> names = new HashMap<>();
        all(type).forEach(o -> names.put(o.ref().value(), name(o)));
        return names;
    }

    /** For each host that is in a cluster, the cluster's name; by the value of the host's reference. */
    Map<String, String> clusters() {
        Map<String, String> clusterNames = names(CLUSTER);
        Map<String, String> byHost = new HashMap<>();
        for (ObjectContent host : all(HOST)) {
            String cluster = clusterNames.get(host.text("parent"));
            if (cluster != null) {
                byHost.put(host.ref().value(), cluster);
            }
        }
        return byHost;
    }

    /** The object's name, or the reference's value where the user may not see it. */
    static String name(ObjectContent object) {
        String name = Names.decode(object.text("name"));
        return name.isEmpty() ? object.ref().value() : name;
    }
}
