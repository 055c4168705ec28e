package org.vzs.lab.vsphere;

import java.util.Map;
import java.util.Set;

/**
 * The part of the vim25 schema that the property collector needs: which type is a subtype of which, and which properties a
 * type has. A property that the real type has and the lab does not model is unset; one that the type does not have is a
 * fault. Source: vSphere Web Services API reference, 8.0.
 */
final class Schema {
    private static final Map<String, String> PARENT = Map.ofEntries(
            Map.entry("VirtualMachine", "ManagedEntity"),
            Map.entry("HostSystem", "ManagedEntity"),
            Map.entry("Datastore", "ManagedEntity"),
            Map.entry("Network", "ManagedEntity"),
            Map.entry("ResourcePool", "ManagedEntity"),
            Map.entry("Folder", "ManagedEntity"),
            Map.entry("Datacenter", "ManagedEntity"),
            Map.entry("ComputeResource", "ManagedEntity"),
            Map.entry("ClusterComputeResource", "ComputeResource"),
            Map.entry("ManagedEntity", "ExtensibleManagedObject"),
            Map.entry("Task", "ExtensibleManagedObject"),
            Map.entry("VirtualMachineSnapshot", "ExtensibleManagedObject"),
            Map.entry("ContainerView", "ManagedObjectView"),
            Map.entry("ListView", "ManagedObjectView"),
            Map.entry("InventoryView", "ManagedObjectView"),
            Map.entry("ManagedObjectView", "View"));

    private static final Map<String, Set<String>> PROPERTIES = Map.ofEntries(
            Map.entry("ExtensibleManagedObject", Set.of("value", "availableField")),
            Map.entry(
                    "ManagedEntity",
                    Set.of(
                            "parent",
                            "customValue",
                            "overallStatus",
                            "configStatus",
                            "configIssue",
                            "effectiveRole",
                            "permission",
                            "name",
                            "disabledMethod",
                            "recentTask",
                            "declaredAlarmState",
                            "triggeredAlarmState",
                            "alarmActionsEnabled",
                            "tag")),
            Map.entry(
                    "VirtualMachine",
                    Set.of(
                            "capability",
                            "config",
                            "layout",
                            "layoutEx",
                            "storage",
                            "environmentBrowser",
                            "resourcePool",
                            "parentVApp",
                            "resourceConfig",
                            "runtime",
                            "guest",
                            "summary",
                            "datastore",
                            "network",
                            "snapshot",
                            "rootSnapshot",
                            "guestHeartbeatStatus")),
            Map.entry(
                    "HostSystem",
                    Set.of(
                            "runtime",
                            "summary",
                            "hardware",
                            "capability",
                            "licensableResource",
                            "remediationState",
                            "precheckRemediationResult",
                            "remediationResult",
                            "complianceCheckState",
                            "complianceCheckResult",
                            "configManager",
                            "config",
                            "vm",
                            "datastore",
                            "network",
                            "datastoreBrowser",
                            "systemResources",
                            "answerFileValidationState",
                            "answerFileValidationResult")),
            Map.entry(
                    "Datastore", Set.of("info", "summary", "host", "vm", "browser", "capability", "iormConfiguration")),
            Map.entry("Network", Set.of("summary", "host", "vm")),
            Map.entry(
                    "ResourcePool",
                    Set.of(
                            "summary",
                            "runtime",
                            "owner",
                            "resourcePool",
                            "vm",
                            "config",
                            "namespace",
                            "childConfiguration")),
            Map.entry("Folder", Set.of("childType", "childEntity", "namespace")),
            Map.entry(
                    "Datacenter",
                    Set.of(
                            "vmFolder",
                            "hostFolder",
                            "datastoreFolder",
                            "networkFolder",
                            "datastore",
                            "network",
                            "configuration")),
            Map.entry(
                    "ComputeResource",
                    Set.of(
                            "resourcePool",
                            "host",
                            "datastore",
                            "network",
                            "summary",
                            "environmentBrowser",
                            "configurationEx",
                            "lifecycleManaged")),
            Map.entry(
                    "ClusterComputeResource",
                    Set.of(
                            "configuration",
                            "recommendation",
                            "drsRecommendation",
                            "hciConfig",
                            "migrationHistory",
                            "actionHistory",
                            "drsFault",
                            "summaryEx")),
            Map.entry("Task", Set.of("info")),
            Map.entry("VirtualMachineSnapshot", Set.of("config", "childSnapshot", "vm")),
            Map.entry("View", Set.of()),
            Map.entry("ManagedObjectView", Set.of("view")),
            Map.entry("ContainerView", Set.of("container", "type", "recursive")),
            Map.entry("ViewManager", Set.of("viewList")),
            Map.entry("ServiceInstance", Set.of("serverClock", "capability", "content")),
            Map.entry(
                    "SessionManager",
                    Set.of(
                            "sessionList",
                            "currentSession",
                            "message",
                            "messageLocaleList",
                            "supportedLocaleList",
                            "defaultLocale")),
            Map.entry("TaskManager", Set.of("recentTask", "description", "maxCollector")),
            Map.entry("PropertyCollector", Set.of("filter")),
            Map.entry("PropertyFilter", Set.of("spec", "partialUpdates")),
            Map.entry("SearchIndex", Set.of()));

    private Schema() {}

    /** Whether {@code type} is {@code wanted} or a subtype of it. */
    static boolean isA(String type, String wanted) {
        if (wanted.equals("ManagedObject")) {
            return true;
        }
        for (String t = type; t != null; t = PARENT.get(t)) {
            if (t.equals(wanted)) {
                return true;
            }
        }
        return false;
    }

    /** Whether there is such a type at all. */
    static boolean known(String type) {
        return type.equals("ManagedObject") || PROPERTIES.containsKey(type);
    }

    /** Whether objects of that type have that property. */
    static boolean has(String type, String property) {
        for (String t = type; t != null; t = PARENT.get(t)) {
            if (PROPERTIES.getOrDefault(t, Set.of()).contains(property)) {
                return true;
            }
        }
        return false;
    }

    /** All properties of a type. */
    static Set<String> properties(String type) {
        Set<String> all = new java.util.TreeSet<>();
        for (String t = type; t != null; t = PARENT.get(t)) {
            all.addAll(PROPERTIES.getOrDefault(t, Set.of()));
        }
        return all;
    }
}
