package org.vzs.driver.vsphere;

import org.vzs.driver.About;

/**
 * What a server is and where its managers are.
 *
 * @param about for the user
 * @param rootFolder the root of the inventory
 * @param propertyCollector reads properties
 * @param viewManager makes container views
 * @param sessionManager logs in and out
 */
record ServiceContent(About about, Ref rootFolder, Ref propertyCollector, Ref viewManager, Ref sessionManager) {
    static Call call() {
        return new Call("RetrieveServiceContent", Ref.SERVICE_INSTANCE);
    }

    /** Reads the answer; a missing manager is a protocol error. */
    static ServiceContent of(String endpoint, Xml content) {
        return new ServiceContent(
                about(content.child("about")),
                ref(endpoint, content, "rootFolder"),
                ref(endpoint, content, "propertyCollector"),
                ref(endpoint, content, "viewManager"),
                ref(endpoint, content, "sessionManager"));
    }

    private static About about(Xml about) {
        String kind = switch (about.text("apiType")) {
            case "VirtualCenter" -> "vCenter";
            case "HostAgent" -> "ESXi";
            default -> about.text("apiType");
        };
        return new About(about.text("name"), about.text("version"), about.text("build"), kind);
    }

    private static Ref ref(String endpoint, Xml content, String name) {
        return content.child(name)
                .ref()
                .orElseThrow(() -> Trouble.protocol(endpoint, "the server does not say where its " + name + " is"));
    }
}
