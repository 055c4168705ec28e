package org.vzs.lab.vsphere;

import org.vzs.lab.soap.DataObject;
import org.vzs.lab.soap.Mor;

/** The service instance: what a client is told before it logs in. */
final class Content {
    static final Mor SERVICE_INSTANCE = new Mor("ServiceInstance", "ServiceInstance");
    static final Mor PROPERTY_COLLECTOR = new Mor("PropertyCollector", "propertyCollector");
    static final Mor VIEW_MANAGER = new Mor("ViewManager", "ViewManager");
    static final Mor SESSION_MANAGER = new Mor("SessionManager", "SessionManager");
    static final Mor TASK_MANAGER = new Mor("TaskManager", "TaskManager");
    static final Mor SEARCH_INDEX = new Mor("SearchIndex", "SearchIndex");
    private static final String VERSION = "8.0.3";

    private Content() {}

    static DataObject about() {
        return DataObject.of("AboutInfo")
                .set("name", "VMware vCenter Server")
                .set("fullName", "VMware vCenter Server " + VERSION + " build-24022515 (vzs lab)")
                .set("vendor", "VMware, Inc.")
                .set("version", VERSION)
                .set("build", "24022515")
                .set("localeVersion", "INTL")
                .set("localeBuild", "000")
                .set("osType", "linux-x64")
                .set("productLineId", "vpx")
                .set("apiType", "VirtualCenter")
                .set("apiVersion", "8.0.3.0")
                .set("instanceUuid", VmConfig.uuid("vc"))
                .set("licenseProductName", "VMware VirtualCenter Server")
                .set("licenseProductVersion", "8.0");
    }

    static DataObject hostAbout() {
        return DataObject.of("AboutInfo")
                .set("name", "VMware ESXi")
                .set("fullName", "VMware ESXi " + VERSION + " build-24022510")
                .set("vendor", "VMware, Inc.")
                .set("version", VERSION)
                .set("build", "24022510")
                .set("localeVersion", "INTL")
                .set("localeBuild", "000")
                .set("osType", "vmnix-x86")
                .set("productLineId", "embeddedEsx")
                .set("apiType", "HostAgent")
                .set("apiVersion", "8.0.3.0")
                .set("licenseProductName", "VMware ESX Server")
                .set("licenseProductVersion", "8.0");
    }

    static DataObject content() {
        return DataObject.of("ServiceContent")
                .set("rootFolder", Site.ROOT)
                .set("propertyCollector", PROPERTY_COLLECTOR)
                .set("viewManager", VIEW_MANAGER)
                .set("about", about())
                .set("sessionManager", SESSION_MANAGER)
                .set("taskManager", TASK_MANAGER)
                .set("searchIndex", SEARCH_INDEX);
    }

    /** Adds the objects that a client finds through the service content. */
    static void add(World world, Inventory inventory) {
        inventory.add(new FixedObject("ServiceInstance", SERVICE_INSTANCE.id())
                .set("content", content())
                .compute("serverClock", world::now));
        inventory.add(new FixedObject("SearchIndex", SEARCH_INDEX.id()));
        inventory.add(new FixedObject("TaskManager", TASK_MANAGER.id())
                .set("maxCollector", 32)
                .compute(
                        "recentTask",
                        () -> Site.refs(inventory.recentTasks(200).stream().map(VmTask::ref))));
    }
}
